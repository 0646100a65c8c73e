package dev.enrollment.sandbox.faults;

import dev.enrollment.sandbox.http.BadRequest;
import dev.enrollment.sandbox.http.Handler;
import dev.enrollment.sandbox.http.Reply;
import dev.enrollment.sandbox.http.Request;
import dev.enrollment.sandbox.http.Routes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The faults of one part, changed while it runs by {@code PUT /control/{name}}. */
public final class FaultControl {

    private final AtomicReference<Faults> faults = new AtomicReference<>(Faults.none());

    public Faults faults() {
        return faults.get();
    }

    /** Waits as long as set. */
    public void delay() throws InterruptedException {
        Thread.sleep(faults().delayMillis());
    }

    public boolean failsNow() {
        return hits(faults().failureRate());
    }

    public boolean dropsReplyNow() {
        return hits(faults().replyDropRate());
    }

    /** The handler, misbehaving as set. */
    public Handler over(Handler handler) {
        return request -> {
            delay();
            if (failsNow()) {
                return Reply.problem(503, "Simulated failure").with("Retry-After", "1");
            }
            Reply reply = handler.answer(request);
            return dropsReplyNow() ? Reply.dropped() : reply;
        };
    }

    /** Adds GET and PUT of {@code /control/{name}}. */
    public void addTo(Routes routes, String name) {
        routes.on("GET /control/" + name, request -> Reply.json(200, faults()));
        routes.on("PUT /control/" + name, this::change);
    }

    private Reply change(Request request) {
        try {
            return Reply.json(200, faults.updateAndGet(request.json(Change.class)::applyTo));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    /** True in this share of calls. */
    public static boolean hits(double rate) {
        return ThreadLocalRandom.current().nextDouble() < rate;
    }

    /** Members that are left out stay as they are. */
    private record Change(
            @Nullable Long delayMillis,
            @Nullable Double failureRate,
            @Nullable Double replyDropRate,
            @Nullable Double contradictionRate,
            @Nullable Long operationMillis,
            @Nullable Double operationFailureRate) {

        Faults applyTo(Faults old) {
            return new Faults(
                    delayMillis == null ? old.delayMillis() : delayMillis,
                    failureRate == null ? old.failureRate() : failureRate,
                    replyDropRate == null ? old.replyDropRate() : replyDropRate,
                    contradictionRate == null ? old.contradictionRate() : contradictionRate,
                    operationMillis == null ? old.operationMillis() : operationMillis,
                    operationFailureRate == null
                            ? old.operationFailureRate()
                            : operationFailureRate);
        }
    }
}
