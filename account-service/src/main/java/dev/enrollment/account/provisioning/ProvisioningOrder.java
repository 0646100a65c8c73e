package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;

/**
 * What is to be made and for whom.
 *
 * @param signerSubject who gets the partner role, by the subject at the identity provider
 * @param startedAt when the agreement's signature was taken note of
 */
public record ProvisioningOrder(
        EnrollmentId enrollment, String market, String signerSubject, Instant startedAt) {}
