package dev.enrollment.acceptance.access;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a refusal from everything else a cluster may answer. */
final class Answers {

    private Answers() {}

    /**
     * Whether the right was there. Complaints of another kind come after the rights were looked at;
     * a cluster that does not answer is no answer.
     */
    static boolean isAllowed(Future<?> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return isAllowed(e);
        }
    }

    static boolean isAllowed(Throwable complaint) {
        for (Throwable cause = complaint; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return false;
            }
            if (cause instanceof ApiException
                    && !(cause instanceof RetriableException)
                    && !(cause instanceof AuthenticationException)) {
                return true;
            }
        }
        throw new IllegalStateException("The cluster does not answer: " + complaint, complaint);
    }
}
