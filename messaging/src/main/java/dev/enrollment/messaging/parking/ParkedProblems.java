package dev.enrollment.messaging.parking;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.messaging.wire.RegistryUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of the operator's view as problems, before a service's own advice sees them. */
@RestControllerAdvice(
        assignableTypes = {
            ParkedStreamApi.class,
            ParkedRecordApi.class,
            ParkedOutgoingApi.class,
            BulkRedriveApi.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ParkedProblems {

    @ExceptionHandler
    ResponseEntity<Problem> refused(ParkedProblem refusal) {
        return refusal.problem().answer();
    }

    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        RegistryUnavailable.class
    })
    ResponseEntity<Problem> unavailable() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "Database or registry is in trouble; look again before repeating.")
                .answer();
    }
}
