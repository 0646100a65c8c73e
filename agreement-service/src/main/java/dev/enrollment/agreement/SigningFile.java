package dev.enrollment.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what an answer leaves behind: its evidence, and for a signature the order to seal. */
final class SigningFile {

    private final EvidenceArchive archive;
    private final Seals seals;
    private final AgreementTexts texts;
    private final WorkBell bell;

    SigningFile(EvidenceArchive archive, Seals seals, AgreementTexts texts, WorkBell bell) {
        this.archive = archive;
        this.seals = seals;
        this.texts = texts;
        this.bell = bell;
    }

    Content content(OpenedAgreement opened) {
        return opened.content(texts);
    }

    void note(Step step) {
        archive.note(step);
    }

    Optional<Evidence> keep(AgreementEvent event, Visitor visitor, Instant at, @Nullable UUID id) {
        Optional<Evidence> evidence = Evidence.of(event, visitor, at, id);
        evidence.ifPresent(archive::keep);
        return evidence;
    }

    void order(Evidence evidence, Content content, String statement) {
        if (evidence.agreement().status() == AgreementStatus.SIGNED) {
            seals.order(new Acceptance(evidence, content, statement));
            bell.ring();
        }
    }
}
