package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.tracing.EventTraces;
import dev.enrollment.messaging.transaction.UnitsOfWork;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands one record to its handler, so that a refusal costs nothing but this record's own effects.
 */
final class Handling {

    private static final Logger log = LoggerFactory.getLogger(Handling.class);

    /** Why a record was not applied, in words that a text column takes. */
    record Refusal(StreamStatus status, String reason) {
        Refusal {
            reason = reason.replace('\0', '\uFFFD');
        }
    }

    private final UnitsOfWork units;
    private final EventTraces traces;

    Handling(UnitsOfWork units, EventTraces traces) {
        this.units = units;
        this.traces = traces;
    }

    /** Returns null when the record was applied; trouble of the database is thrown on. */
    @Nullable Refusal handle(
            Subscription subscription, Arrival arrival, @Nullable RuntimeException verdict) {
        try (EventTraces.Handled span =
                traces.handling(arrival.source(), arrival.type(), arrival.traceparent())) {
            Refusal refusal = handle(subscription, arrival, verdict, span);
            if (refusal != null) {
                span.refused(refusal.status().name());
            }
            return refusal;
        }
    }

    private @Nullable Refusal handle(
            Subscription subscription,
            Arrival arrival,
            @Nullable RuntimeException verdict,
            EventTraces.Handled span) {
        try {
            units.current()
                    .attempt(
                            arrival.cause(),
                            () -> {
                                if (verdict != null) {
                                    throw verdict;
                                }
                                if (arrival.sequence() > 0) {
                                    span.leads(UUID.fromString(arrival.key()));
                                }
                                subscription.dispatch(arrival.message(), arrival.source());
                            });
            return null;
        } catch (NotYet e) {
            return new Refusal(StreamStatus.WAITING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (verdict == null && Trouble.spoilsTransaction(e)) {
                throw e;
            }
            report(arrival.source(), e);
            return new Refusal(StreamStatus.PARKED, e.toString());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Error e) {
            // The container would end its listener for it.
            report(arrival.source(), e);
            return new Refusal(StreamStatus.PARKED, e.toString());
        }
    }

    /** The exception's message may hold personal data: it is kept for operators, not logged. */
    private static void report(Source source, Throwable refusal) {
        StackTraceElement[] trace = refusal.getStackTrace();
        log.error(
                "refused {}-{}@{}: {} at {}",
                source.topic(),
                source.partition(),
                source.offset(),
                refusal.getClass().getName(),
                trace.length == 0 ? "unknown" : trace[0]);
    }
}
