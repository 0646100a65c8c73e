package dev.enrollment.account.web;

import dev.enrollment.account.EnrollmentId;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;

/** An erasure that is accepted, and follows by itself; its end shows at the enrollment's status. */
record AwaitedErasure(String erasure, Instant requestedAt, String detail) {

    static ResponseEntity<AwaitedErasure> answer(EnrollmentId enrollment, Instant requestedAt) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/enrollments/" + enrollment))
                .body(
                        new AwaitedErasure(
                                "REQUESTED",
                                requestedAt,
                                "The partner account is being made. As soon as it is, all data are"
                                        + " erased; nobody has to ask again."));
    }
}
