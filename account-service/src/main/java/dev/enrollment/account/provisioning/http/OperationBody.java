package dev.enrollment.account.provisioning.http;

import dev.enrollment.account.provisioning.BackEndAnswer;
import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.OperationReport;
import dev.enrollment.account.provisioning.OperationState;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An operation as the back end writes it; anything may be missing. */
record OperationBody(
        @Nullable String id, @Nullable String status, @Nullable String partnerAccountId) {

    private static final int DIGITS_OF_A_YEAR_IN_SECONDS = 8;

    BackEndAnswer toAnswer(HttpHeaders headers) {
        Optional<OperationState> state = state();
        if (id == null || id.isBlank() || state.isEmpty()) {
            return new BackEndAnswer.Unanswered(FailureCode.ANSWER_UNREADABLE);
        }
        URI location = headers.getLocation();
        if (location != null && !location.getPath().endsWith("/" + id)) {
            return new BackEndAnswer.Unanswered(FailureCode.OTHER_OPERATION);
        }
        return new BackEndAnswer.Reported(
                new OperationReport(id, state.get(), account(), retryAfter(headers)));
    }

    private Optional<OperationState> state() {
        return Optional.ofNullable(status)
                .flatMap(
                        text ->
                                switch (text) {
                                    case "RUNNING" -> Optional.of(OperationState.RUNNING);
                                    case "SUCCEEDED" -> Optional.of(OperationState.SUCCEEDED);
                                    case "FAILED" -> Optional.of(OperationState.FAILED);
                                    default -> Optional.empty();
                                });
    }

    private @Nullable String account() {
        return partnerAccountId == null || partnerAccountId.isBlank() ? null : partnerAccountId;
    }

    /** Seconds; the header's other form, a date, is not in the back end's contract. */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String text = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return text != null && text.matches("\\d{1," + DIGITS_OF_A_YEAR_IN_SECONDS + "}")
                ? Duration.ofSeconds(Long.parseLong(text))
                : null;
    }
}
