package dev.enrollment.notification.web;

import dev.enrollment.edge.api.Problem;
import dev.enrollment.notification.IllegalNotificationTransition;
import dev.enrollment.notification.UnknownNotification;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of this service. */
@RestControllerAdvice
@Order(0)
class Problems {

    @ExceptionHandler
    ResponseEntity<Problem> illegal(IllegalNotificationTransition refusal) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "ILLEGAL_TRANSITION",
                        String.valueOf(refusal.getMessage()))
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(UnknownNotification refusal) {
        return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", "This notification does not exist.")
                .answer();
    }
}
