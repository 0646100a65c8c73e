package dev.enrollment.messaging;

/** The inbox's tables. */
record Tables(ProgressTable progress, HeldTable held, ParkedRecords parked) {}
