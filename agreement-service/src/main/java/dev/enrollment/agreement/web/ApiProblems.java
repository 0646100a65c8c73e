package dev.enrollment.agreement.web;

import dev.enrollment.agreement.IllegalAgreementTransition;
import dev.enrollment.agreement.IllegalDeadline;
import dev.enrollment.agreement.pack.PackDelayed;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.Problem.BrokenRule;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Refusals of the API for one agreement, with the cure. */
@RestControllerAdvice(
        assignableTypes = {AgreementApi.class, SealedDownload.class, PackDownload.class})
@Order(0)
class ApiProblems {

    /** An ID that is none is as unknown as any other. */
    @ExceptionHandler({UnknownAgreement.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Problem> unknown() {
        return problem(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_AGREEMENT",
                "The enrollment has no agreement to show. Check the enrollment ID, and whether the agreement is sealed.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> illegal(IllegalAgreementTransition refusal) {
        return problem(
                HttpStatus.CONFLICT,
                "AGREEMENT_NOT_OPEN",
                "The agreement is %s; only an offered one can get a new link, more time or another signatory."
                        .formatted(refusal.status()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> delayed(PackDelayed delay) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SEAL_DELAYED",
                "An authority is away, so the pack cannot be sealed at its level now. Nothing was handed out. Try again in some minutes.");
    }

    @ExceptionHandler
    ResponseEntity<Problem> unfit(UnfitRequest refusal) {
        var rule =
                new BrokenRule(
                        refusal.field(),
                        "INVALID",
                        "This is missing, or is not accepted.",
                        String.valueOf(refusal.getMessage()));
        return Problem.rejected(List.of(rule)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Problem> illegal(IllegalDeadline refusal) {
        return unfit(new UnfitRequest("expiresAt", String.valueOf(refusal.getMessage())));
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, String code, String detail) {
        return Problem.of(status, code, detail).answer();
    }
}
