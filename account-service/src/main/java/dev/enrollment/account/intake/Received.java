package dev.enrollment.account.intake;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Submission;

/** A submission that was accepted, with the fingerprint of its content. */
public record Received(Submission submission, EnrollmentId enrollment, String fingerprint) {}
