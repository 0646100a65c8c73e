package dev.enrollment.messaging.wire;

import java.util.Optional;
import org.apache.avro.Schema;

/** Schema IDs that outlive the process. */
interface RememberedIds {

    /** The ID that the registry gave last for exactly this schema. */
    Optional<Integer> find(String subject, Schema schema);

    void remember(String subject, Schema schema, int id);

    void forget(String subject, Schema schema);

    /** Of a process that has no database: nothing. */
    static RememberedIds none() {
        return new RememberedIds() {
            @Override
            public Optional<Integer> find(String subject, Schema schema) {
                return Optional.empty();
            }

            @Override
            public void remember(String subject, Schema schema, int id) {}

            @Override
            public void forget(String subject, Schema schema) {}
        };
    }
}
