package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.storage.Stream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies records inside one transaction. */
public interface Poll {

    /**
     * Applies the records.
     *
     * @param verdict refuses every record for this reason, where the flush has already shown that
     *     it cannot go; null otherwise
     * @return streams that may now go on with events held earlier
     */
    Set<Stream> apply(Batch batch, @Nullable RuntimeException verdict);
}
