package dev.enrollment.account.intake;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it went over HTTP, kept to be given again.
 *
 * @param location where the enrollment is seen; null where there is none
 */
public record Reply(int status, @Nullable String location, String body) {}
