package dev.enrollment.messaging;

/** Applies one record of a foreign topic; a repeat must be harmless by the domain's own key. */
@FunctionalInterface
public interface ForeignHandler<E> {

    void handle(E message, Source source);
}
