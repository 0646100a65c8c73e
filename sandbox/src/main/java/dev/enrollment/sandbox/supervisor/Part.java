package dev.enrollment.sandbox.supervisor;

/** Something the sandbox starts and stops. */
interface Part extends AutoCloseable {

    PartStatus status();

    /**
     * Returns when the part is ready; throws, with a message for people, when it does not start.
     */
    void start();

    /** Stops it, whatever its state. */
    @Override
    void close();
}
