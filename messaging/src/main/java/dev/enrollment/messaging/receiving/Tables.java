package dev.enrollment.messaging.receiving;

/** The inbox's tables. */
public record Tables(
        ProgressTable progress, HeldTable held, ParkedRecords parked, ReadPositions positions) {}
