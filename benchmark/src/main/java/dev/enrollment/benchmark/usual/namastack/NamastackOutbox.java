package dev.enrollment.benchmark.usual.namastack;

import dev.enrollment.benchmark.usual.EncodedEvent;
import dev.enrollment.benchmark.usual.Outbox;

/** Records of one key are handled in the order they were scheduled. */
record NamastackOutbox(io.namastack.outbox.Outbox records) implements Outbox {

    @Override
    public void append(EncodedEvent event) {
        records.schedule(event, event.key());
    }
}
