package dev.enrollment.account.provisioning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the back end says of an operation; taken at its word by no one.
 *
 * @param retryAfter the pause the back end asks for, null when it does not
 */
public record OperationReport(
        String id,
        OperationState state,
        @Nullable String partnerAccountId,
        @Nullable Duration retryAfter) {}
