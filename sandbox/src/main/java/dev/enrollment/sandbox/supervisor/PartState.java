package dev.enrollment.sandbox.supervisor;

/** Where a part is in its life. */
public enum PartState {
    WAITING,
    STARTING,
    READY,
    RESTARTING,
    STOPPED
}
