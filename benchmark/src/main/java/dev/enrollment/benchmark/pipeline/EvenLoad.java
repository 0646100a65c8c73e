package dev.enrollment.benchmark.pipeline;

import java.time.Duration;

/** Applications that arrive evenly until this is closed. */
final class EvenLoad implements AutoCloseable {

    private final Flow flow;
    private final Partners partners;
    private final Journal journal;
    private final double perSecond;
    private final Thread thread;
    private volatile boolean closed;

    private EvenLoad(Flow flow, Partners partners, Journal journal, double perSecond) {
        this.flow = flow;
        this.partners = partners;
        this.journal = journal;
        this.perSecond = perSecond;
        thread = Thread.ofPlatform().daemon().name("even-load").unstarted(this::publish);
    }

    static EvenLoad start(Flow flow, Partners partners, Journal journal, double perSecond) {
        EvenLoad load = new EvenLoad(flow, partners, journal, perSecond);
        load.thread.start();
        return load;
    }

    private void publish() {
        long begin = System.nanoTime();
        for (int i = 0; !closed; i++) {
            long wait = begin + Math.round(i * 1e9 / perSecond) - System.nanoTime();
            if (wait > 0) {
                Commits.sleep(Duration.ofNanos(wait));
            }
            flow.publish(partners, journal, Partners.ONE);
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Returns when nothing more is published; the second time does nothing. */
    void end() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
