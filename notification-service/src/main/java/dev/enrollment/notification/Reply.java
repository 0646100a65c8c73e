package dev.enrollment.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the applicant may reply to what a letter says.
 *
 * @param by until when; null where no reply is possible
 * @param remarks revision of the reviewer's remarks that the letter is about
 */
public record Reply(@Nullable Instant by, int remarks) {}
