package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.wire.RegistryUnavailable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies records inside one transaction. */
public interface Poll {

    /**
     * Asks the registry for what reading the records takes, before their transaction begins.
     *
     * @throws RegistryUnavailable when it does not tell
     */
    void lookUp(Batch batch);

    /**
     * Applies the records.
     *
     * @param verdict refuses every record for this reason, where the flush has already shown that
     *     it cannot go; null otherwise
     * @return streams that may now go on with events held earlier
     */
    Set<Stream> apply(Batch batch, @Nullable RuntimeException verdict);
}
