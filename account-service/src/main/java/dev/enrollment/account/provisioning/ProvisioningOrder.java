package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Signature;
import java.time.Instant;

/**
 * What is to be made and for whom.
 *
 * @param signature its subject gets the partner role, as the administrator does; an order taken
 *     before V109 names no agreement
 * @param startedAt when the agreement's signature was taken note of
 */
public record ProvisioningOrder(
        EnrollmentId enrollment, String market, Signature signature, Instant startedAt) {}
