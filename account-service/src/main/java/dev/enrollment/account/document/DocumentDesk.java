package dev.enrollment.account.document;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes documents in, each for an item, and hands them out. A document is judged before there is a
 * transaction, because a scanner may take seconds.
 */
@Service
public class DocumentDesk {

    private static final Logger log = LoggerFactory.getLogger(DocumentDesk.class);

    /** A content longer than this need not be handed over whole to be refused. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int MOST_BYTES_IN_ALL = 25 << 20;

    private final Documents documents;
    private final Pdfs pdfs;
    private final Scanner scanner;
    private final TransactionOperations transactions;
    private final Clock clock;

    public DocumentDesk(
            Documents documents,
            Pdfs pdfs,
            Scanner scanner,
            TransactionOperations transactions,
            Clock clock) {
        this.documents = documents;
        this.pdfs = pdfs;
        this.scanner = scanner;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps those that may be kept; what is wrong with the others is answered, each at its item.
     *
     * @param files contents by item
     */
    public List<Violation> handIn(EnrollmentId id, Map<String, byte[]> files) {
        List<Violation> violations = new ArrayList<>();
        files.forEach((item, content) -> wrong(id, item, content).ifPresent(violations::add));
        return List.copyOf(violations);
    }

    /**
     * Keeps a document, unless the very same was handed in for the item since then. Empty where it
     * is kept; else what is wrong with it.
     */
    public Optional<Violation> handInOnce(
            EnrollmentId id, String item, byte[] content, Instant since) {
        boolean repeated =
                documents.of(id).stream()
                        .filter(it -> it.item().equals(item) && !it.receivedAt().isBefore(since))
                        .flatMap(it -> documents.find(id, it.id()).stream())
                        .anyMatch(it -> Arrays.equals(it.bytes(), content));
        return repeated ? Optional.empty() : wrong(id, item, content);
    }

    /** Keeps what an applicant typed beside the documents, whatever these amount to. */
    @Transactional
    public void write(EnrollmentId id, String item, String text) {
        keep(id, item, DocumentKind.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The items for which something was handed in since then. */
    @Transactional(readOnly = true)
    public Set<String> handedIn(EnrollmentId id, Instant since) {
        return documents.of(id).stream()
                .filter(document -> !document.receivedAt().isBefore(since))
                .map(Document::item)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All documents of the enrollment, oldest first. */
    @Transactional(readOnly = true)
    public List<Document> all(EnrollmentId id) {
        return documents.of(id);
    }

    /** One of the enrollment's. */
    @Transactional(readOnly = true)
    public Optional<Document.Content> find(EnrollmentId id, UUID document) {
        return documents.find(id, document);
    }

    /** One that a browser may show in place: it is wholly what it begins like, and opens. */
    @Transactional(readOnly = true)
    public Optional<Document.Content> toShow(EnrollmentId id, UUID document) {
        return documents.find(id, document).filter(this::sound);
    }

    private boolean sound(Document.Content found) {
        DocumentKind kind = found.document().kind();
        return kind.whole(found.bytes())
                && (kind != DocumentKind.PDF || pdfs.open(found.bytes()) == Pdfs.State.OPENS);
    }

    private Optional<Violation> wrong(EnrollmentId id, String item, byte[] content) {
        if (content.length == 0) {
            return Optional.of(violation(item, "DOCUMENT_EMPTY", "is empty"));
        }
        if (content.length > MOST_BYTES) {
            return Optional.of(violation(item, "DOCUMENT_SIZE", "is larger than 5 MiB"));
        }
        if (DocumentKind.heic(content)) {
            return Optional.of(violation(item, "DOCUMENT_HEIC", "is a HEIC photo"));
        }
        Optional<DocumentKind> kind = DocumentKind.of(content);
        return kind.isEmpty()
                ? Optional.of(violation(item, "DOCUMENT_KIND", "is not a PDF, PNG or JPEG"))
                : unreadable(item, kind.get(), content)
                        .or(() -> harmful(item, content))
                        .or(() -> kept(id, item, kind.get(), content));
    }

    private Optional<Violation> harmful(String item, byte[] content) {
        return switch (scanner.scan(content)) {
            case NOTHING_FOUND -> Optional.empty();
            case HARMFUL -> Optional.of(violation(item, "DOCUMENT_HARMFUL", "holds a virus"));
            case UNKNOWN ->
                    Optional.of(
                            new Violation(
                                    item,
                                    "DOCUMENT_UNCHECKED",
                                    "The document cannot be checked for viruses now.",
                                    "Send the same document again in a few minutes."));
        };
    }

    private Optional<Violation> kept(
            EnrollmentId id, String item, DocumentKind kind, byte[] content) {
        return Objects.requireNonNull(transactions.execute(_ -> full(id, item, kind, content)));
    }

    private Optional<Violation> unreadable(String item, DocumentKind kind, byte[] content) {
        if (kind.cut(content)) {
            return Optional.of(violation(item, "DOCUMENT_CUT", "is cut off"));
        }
        if (kind != DocumentKind.PDF) {
            return Optional.empty();
        }
        Pdfs.State state = pdfs.open(content);
        if (state == Pdfs.State.LOCKED) {
            return Optional.of(violation(item, "DOCUMENT_LOCKED", "asks for a password"));
        }
        return state == Pdfs.State.BROKEN && kind.misplaced(content)
                ? Optional.of(violation(item, "DOCUMENT_KIND", "is not a PDF, PNG or JPEG"))
                : Optional.empty();
    }

    private Optional<Violation> full(
            EnrollmentId id, String item, DocumentKind kind, byte[] content) {
        if (documents.lockedSize(id) + content.length > MOST_BYTES_IN_ALL) {
            return Optional.of(violation(item, "DOCUMENTS_SIZE", "does not fit any more"));
        }
        keep(id, item, kind, content);
        return Optional.empty();
    }

    private void keep(EnrollmentId id, String item, DocumentKind kind, byte[] content) {
        var document = new Document(UUID.randomUUID(), item, kind, clock.instant(), content.length);
        documents.add(id, document, content);
        log.info("Enrollment {}: document for {} handed in", id, item);
    }

    private static Violation violation(String item, String code, String what) {
        return new Violation(
                item, code, "The document " + what + ".", "Hand in a smaller PDF, PNG or JPEG.");
    }
}
