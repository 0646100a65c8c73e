package dev.enrollment.sandbox.simulators;

import dev.enrollment.sandbox.faults.FaultControl;
import dev.enrollment.sandbox.http.Routes;
import dev.enrollment.sandbox.ledger.Ledger;

/** One stand-in: what it answers and what it did. */
interface Simulator extends AutoCloseable {

    String name();

    /** What it stands for, in one line for people. */
    String purpose();

    /** Adds what it answers, behaving as {@code control} says. */
    void addTo(Routes routes, FaultControl control);

    Ledger<?> ledger();

    @Override
    default void close() {
        ledger().close();
    }
}
