package dev.enrollment.account.provisioning;

/** A step that was tried, and what came of it. */
public record Performed(Step step, StepResult result) {}
