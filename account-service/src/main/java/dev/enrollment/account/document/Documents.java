package dev.enrollment.account.document;

import dev.enrollment.account.EnrollmentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The documents of all enrollments. */
public interface Documents {

    void add(EnrollmentId enrollment, Document document, byte[] content);

    /** Bytes held for the enrollment; nobody else adds any until the transaction ends. */
    long lockedSize(EnrollmentId enrollment);

    /** Oldest first. */
    List<Document> of(EnrollmentId enrollment);

    /** Empty as well where it is another enrollment's. */
    Optional<Document.Content> find(EnrollmentId enrollment, UUID id);
}
