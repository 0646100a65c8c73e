package dev.enrollment.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * The agreement a letter leads to. The link itself is derived when the letter is written and is
 * stored nowhere.
 *
 * @param linkVersion only the newest version opens the agreement
 * @param expiresAt until when it may be signed
 */
public record Offer(UUID agreementId, int linkVersion, Instant expiresAt) {}
