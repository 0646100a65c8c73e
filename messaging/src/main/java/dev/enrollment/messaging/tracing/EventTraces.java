package dev.enrollment.messaging.tracing;

import dev.enrollment.messaging.Source;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an event belongs in a trace. Contexts are W3C traceparents, version 00. */
public interface EventTraces {

    /** The handling of one record: what its thread does until the end belongs to it. */
    interface Handled extends AutoCloseable {

        /** Later work on this enrollment, such as a timer's, goes on with this trace. */
        void leads(UUID enrollment);

        /**
         * It ended without effect.
         *
         * @param how a word of the product's own: nothing that a sender or a person has written
         */
        void refused(String how);

        @Override
        void close();
    }

    /**
     * Begins the handling of a record.
     *
     * @param type the message's name
     * @param parent the sender's context; null begins a trace
     */
    Handled handling(Source source, String type, @Nullable String parent);

    /**
     * The context that goes with a message made now.
     *
     * @param enrollment whose event it is; null for a message to a partner
     * @param cause the context of what is being handled; null for a request or a timer
     */
    String made(String topic, String type, @Nullable UUID enrollment, @Nullable String cause);
}
