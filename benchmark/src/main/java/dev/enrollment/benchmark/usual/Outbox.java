package dev.enrollment.benchmark.usual;

/** What publishes an event after the transaction that appended it. */
public interface Outbox {

    /** Stores the event in the current transaction. */
    void append(EncodedEvent event);
}
