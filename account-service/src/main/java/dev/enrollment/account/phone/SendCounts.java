package dev.enrollment.account.phone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what was sent, so exactly that parallel requests never exceed a limit. */
public interface SendCounts {

    /** Makes other reservations for any of the subjects wait until the transaction ends. */
    void hold(Map<SendLimit.Scope, String> subjects);

    /**
     * Counts one message for all subjects, or for none where a limit is reached; that limit comes
     * back. Other reservations for any of the subjects wait until the transaction ends.
     */
    Optional<SendLimit> reserve(Map<SendLimit.Scope, String> subjects, List<SendLimit> limits);
}
