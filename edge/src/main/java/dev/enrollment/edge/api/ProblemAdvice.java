package dev.enrollment.edge.api;

import dev.enrollment.edge.api.Problem.BrokenRule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what a controller or the framework refuses into a problem document. A service's own advice
 * goes before it.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProblemException refusal) {
        return refusal.problem().answer();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem =
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "BODY_UNREADABLE",
                        "The body cannot be read as what is expected here.",
                        List.of(Unfit.body(refusal)));
        return handleExceptionInternal(refusal, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unfit(refusal, List.of(Unfit.parameter(refusal)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unfit(refusal, List.of(Unfit.missing(refusal)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException refusal,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unfit(refusal, Unfit.parameters(refusal), headers, request);
    }

    private @Nullable ResponseEntity<Object> unfit(
            Exception refusal,
            List<BrokenRule> violations,
            HttpHeaders headers,
            WebRequest request) {
        Problem problem =
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        HttpStatus.BAD_REQUEST.name(),
                        "A parameter is missing or is not what is expected here.",
                        violations);
        return handleExceptionInternal(refusal, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** A person who is refused by the framework sees a page. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (request instanceof ServletWebRequest asked
                && asked.getResponse() != null
                && Browsers.sent(asked.getRequest())) {
            return page(asked.getResponse(), status);
        }
        return super.handleExceptionInternal(refusal, body, headers, status, request);
    }

    private static @Nullable ResponseEntity<Object> page(
            HttpServletResponse response, HttpStatusCode status) {
        try {
            response.sendError(status.value());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the framework refuses, in the same form. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusCode.value());
        return ResponseEntity.status(statusCode)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body instanceof Problem problem ? problem : problem(body, status));
    }

    private static Problem problem(@Nullable Object body, HttpStatus status) {
        String detail = body instanceof ProblemDetail said ? said.getDetail() : null;
        return Problem.of(
                status, status.name(), detail == null ? status.getReasonPhrase() : detail);
    }
}
