package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;

/**
 * What a step came to.
 *
 * @param attempt its number; tells a late report from the current one
 */
record StepReport(EnrollmentId enrollment, int attempt, StepResult result) {}
