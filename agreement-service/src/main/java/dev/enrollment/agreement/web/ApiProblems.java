package dev.enrollment.agreement.web;

import dev.enrollment.agreement.IllegalAgreementTransition;
import dev.enrollment.agreement.IllegalDeadline;
import dev.enrollment.agreement.pack.PackDelayed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Errors of the API as RFC 9457 problems with a code and the cure. */
@RestControllerAdvice(
        assignableTypes = {AgreementApi.class, SealedDownload.class, PackDownload.class})
class ApiProblems {

    /** An ID that is none is as unknown as any other. */
    @ExceptionHandler({UnknownAgreement.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unknown() {
        return problem(
                HttpStatus.NOT_FOUND,
                "UNKNOWN_AGREEMENT",
                "This enrollment has no such agreement. Check the enrollment ID, and whether it is sealed.");
    }

    @ExceptionHandler
    ProblemDetail illegal(IllegalAgreementTransition refusal) {
        return problem(
                HttpStatus.CONFLICT,
                "AGREEMENT_NOT_OPEN",
                "The agreement is %s; only an offered one can get a new link, more time or another signatory."
                        .formatted(refusal.status()));
    }

    @ExceptionHandler
    ProblemDetail delayed(PackDelayed delay) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "SEAL_DELAYED",
                "An authority is away, so the pack cannot be sealed at its level now. Nothing was handed out. Try again in some minutes.");
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitRequest refusal) {
        var problem =
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "INVALID_FIELD",
                        String.valueOf(refusal.getMessage()));
        problem.setProperty("field", refusal.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail illegal(IllegalDeadline refusal) {
        return unfit(new UnfitRequest("expiresAt", String.valueOf(refusal.getMessage())));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
