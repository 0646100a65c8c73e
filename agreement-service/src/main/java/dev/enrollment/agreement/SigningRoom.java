package dev.enrollment.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the signatory does with an agreement. Whoever is not the signatory, or comes with anything
 * but the newest link, finds nothing, whatever the reason.
 */
@Service
public class SigningRoom {

    private final Doorkeeper doorkeeper;
    private final Agreements agreements;
    private final AgreementJournal journal;
    private final EvidenceArchive archive;
    private final DatabaseClock clock;

    SigningRoom(
            Doorkeeper doorkeeper,
            Agreements agreements,
            AgreementJournal journal,
            EvidenceArchive archive,
            DatabaseClock clock) {
        this.doorkeeper = doorkeeper;
        this.agreements = agreements;
        this.journal = journal;
        this.archive = archive;
        this.clock = clock;
    }

    /** The agreements that are this person's to sign, open or closed, the newest first. */
    @Transactional(readOnly = true)
    public List<OpenedAgreement> agreementsOf(Visitor visitor) {
        return doorkeeper.admit(visitor);
    }

    /** Shows the agreement and changes nothing. */
    @Transactional(readOnly = true)
    public Optional<OpenedAgreement> open(String token, Visitor visitor) {
        return doorkeeper.admit(token, visitor);
    }

    /** Signs, unless the agreement is closed already; returns it as it stands then. */
    @Transactional
    public Optional<Agreement> accept(String token, Visitor visitor) {
        return enter(token, visitor)
                .map(found -> answer(found, visitor, now -> found.sign(visitor.subject(), now)));
    }

    /** Declines, unless the agreement is closed already; returns it as it stands then. */
    @Transactional
    public Optional<Agreement> decline(String token, Visitor visitor, DeclineReason reason) {
        return enter(token, visitor)
                .map(found -> answer(found, visitor, now -> found.decline(reason, now)));
    }

    /** Admits first, then locks: what may have changed between the two is asked again. */
    private Optional<Agreement> enter(String token, Visitor visitor) {
        return doorkeeper
                .admit(token, visitor)
                .map(OpenedAgreement::agreement)
                .flatMap(
                        seen ->
                                agreements
                                        .find(seen.enrollment())
                                        .filter(now -> now.linkVersion() == seen.linkVersion()));
    }

    private Agreement answer(
            Agreement agreement,
            Visitor visitor,
            Function<Instant, Optional<AgreementEvent>> answer) {
        if (!agreement.isOpen()) {
            return agreement;
        }
        Instant now = clock.now();
        Optional<AgreementEvent> event = answer.apply(now);
        event.ifPresent(journal::record);
        event.flatMap(happened -> Evidence.of(happened, visitor, now)).ifPresent(archive::keep);
        return event.map(AgreementEvent::agreement).orElse(agreement);
    }
}
