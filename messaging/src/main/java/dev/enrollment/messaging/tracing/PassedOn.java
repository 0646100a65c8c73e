package dev.enrollment.messaging.tracing;

import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.wire.Traceparent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Without spans: a message takes the trace of what it is caused by, or begins one. */
public final class PassedOn implements EventTraces {

    private static final Handled NO_SPAN =
            new Handled() {
                @Override
                public void leads(UUID enrollment) {}

                @Override
                public void refused(String how) {}

                @Override
                public void close() {}
            };

    @Override
    public Handled handling(Source source, String type, @Nullable String parent) {
        return NO_SPAN;
    }

    @Override
    public String made(
            String topic, String type, @Nullable UUID enrollment, @Nullable String cause) {
        return Traceparent.following(cause);
    }
}
