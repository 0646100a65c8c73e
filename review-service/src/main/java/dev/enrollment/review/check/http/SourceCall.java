package dev.enrollment.review.check.http;

import dev.enrollment.review.check.Answer;
import java.util.function.Supplier;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Turns whatever keeps a source from answering into a coded cause. */
final class SourceCall {

    private SourceCall() {}

    static <T> Answer<T> ask(Supplier<T> call) {
        return answer(() -> new Answer.Given<>(call.get()));
    }

    /** For a call that tells a promise from an answer. */
    static <T> Answer<T> answer(Supplier<Answer<T>> call) {
        try {
            return call.get();
        } catch (RestClientResponseException refused) {
            return new Answer.Missing<>("SOURCE_ANSWERED_" + refused.getStatusCode().value());
        } catch (ResourceAccessException unreachable) {
            return new Answer.Missing<>("SOURCE_UNREACHABLE");
        } catch (RestClientException | IllegalArgumentException senseless) {
            return new Answer.Missing<>("SOURCE_ANSWERED_SENSELESSLY");
        }
    }
}
