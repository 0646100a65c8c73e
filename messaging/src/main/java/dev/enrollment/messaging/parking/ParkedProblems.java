package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.wire.RegistryUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

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
    ProblemDetail refused(ParkedProblem refusal) {
        return refusal.problem();
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class
    })
    ProblemDetail malformed() {
        return ParkedProblem.problem(
                HttpStatus.BAD_REQUEST, "MALFORMED", "The request cannot be read.");
    }

    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        RegistryUnavailable.class
    })
    ProblemDetail unavailable() {
        return ParkedProblem.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Database or registry is in trouble; look again before repeating.");
    }
}
