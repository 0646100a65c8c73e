package dev.enrollment.faults;

/** Where a record stands on the input topic. */
record Position(int partition, long offset) {}
