package dev.enrollment.messaging;

/**
 * Applies one event inside the poll's transaction. A {@link NotYet} asks for later; any other
 * exception that is no trouble of the database refuses the event and parks its key. Of an event
 * that is put off or refused nothing is left that was done in the transaction.
 */
@FunctionalInterface
public interface EventHandler<E> {

    void handle(E event);
}
