package dev.enrollment.account.portal;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.AppealGround;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Refusal;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.intake.Violation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes appeals in, with what the applicant says and shows (ADR 117). */
@Service
public class AppealDesk {

    /** Under which an appeal's words and documents are kept. */
    public static final String ITEM = "APPEAL";

    /** Most characters of the applicant's own words. */
    public static final int MOST_CHARACTERS = 4_000;

    private final AccountDesk accounts;
    private final DocumentDesk documents;

    public AppealDesk(AccountDesk accounts, DocumentDesk documents) {
        this.accounts = accounts;
        this.documents = documents;
    }

    /**
     * Keeps the documents that may be kept, each once; what is wrong with the others is answered.
     * Where no appeal is possible, nothing is kept.
     */
    public List<Violation> handIn(EnrollmentId id, Collection<byte[]> files) {
        if (files.isEmpty() || !accounts.appealable(id)) {
            return List.of();
        }
        return files.stream()
                .flatMap(file -> documents.handInOnce(id, ITEM, file, Instant.EPOCH).stream())
                .toList();
    }

    /**
     * Disputes a rejection, once. Empty where that is done, or was before; else why it cannot be.
     *
     * @param grounds at least one
     * @param words the applicant's own, for reviewers; may be empty
     */
    @Transactional
    public Optional<Refusal> appeal(EnrollmentId id, Set<AppealGround> grounds, String words) {
        boolean first = accounts.appealable(id);
        Optional<Refusal> refusal = accounts.appeal(id, grounds);
        if (first && !words.isBlank()) {
            documents.write(id, ITEM, words.strip());
        }
        return refusal;
    }
}
