package dev.enrollment.edge.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A program whose request met trouble of the database that passes: 503, {@code BUSY} where others
 * hold what it needs, else {@code UNAVAILABLE}. Whether a commit went through may be unknown; the
 * same request finds out.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 100) // a module's own words win
final class TroubleAdvice {

    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        NonTransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Problem> unavailable(RuntimeException failure) {
        String code = failure instanceof ConcurrencyFailureException ? "BUSY" : "UNAVAILABLE";
        log.warn("answered 503 {}: {}", code, failure.getClass().getName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_SECONDS)
                .body(
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                code,
                                "Send the same request again in a moment."));
    }
}
