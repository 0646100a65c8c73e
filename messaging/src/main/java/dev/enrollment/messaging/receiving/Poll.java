package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.storage.Stream;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Applies the records of one poll inside one transaction. */
public interface Poll {

    /**
     * Applies the records.
     *
     * @param verdict refuses every record for this reason, where the flush has already shown that
     *     it cannot go; null otherwise
     * @return streams that may now go on with events held earlier
     */
    Set<Stream> apply(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable RuntimeException verdict);
}
