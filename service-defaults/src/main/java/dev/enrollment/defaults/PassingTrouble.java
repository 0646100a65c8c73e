package dev.enrollment.defaults;

/** Marks an exception of a module's own that stands for trouble that passes: try again later. */
public interface PassingTrouble {}
