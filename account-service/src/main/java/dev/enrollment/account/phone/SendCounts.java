package dev.enrollment.account.phone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what was sent, so exactly that parallel requests never exceed a limit. */
public interface SendCounts {

    /** How long a message is counted: longer than the window of any limit. */
    Duration KEPT = Duration.ofDays(2);

    /** Makes other reservations for any of the subjects wait until the transaction ends. */
    void hold(Map<SendLimit.Scope, String> subjects);

    /**
     * Counts one message for all subjects, or for none where a limit is reached; that limit comes
     * back. Other reservations for any of the subjects wait until the transaction ends.
     */
    Optional<SendLimit> reserve(Map<SendLimit.Scope, String> subjects, List<SendLimit> limits);
}
