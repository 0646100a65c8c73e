package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Progress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Sends companies on their way, and waits for them. */
final class Flow {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Companies companies;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<Integer, URI> offers = new ConcurrentHashMap<>();
    private final AtomicInteger offered = new AtomicInteger();
    private final Object changed = new Object();
    private volatile Semaphore places = new Semaphore(0);
    private volatile boolean signingAtOnce = true;
    private volatile BiConsumer<Integer, URI> signatories = (number, link) -> {};

    Flow(Companies companies) {
        this.companies = companies;
    }

    void signBy(BiConsumer<Integer, URI> people) {
        signatories = people;
    }

    /** The first number that no company has yet. */
    int nextNumber() {
        return next.get();
    }

    /** A journal's listener. */
    void offered(int number, URI link) {
        if (signingAtOnce) {
            signatories.accept(number, link);
        } else {
            offers.put(number, link);
        }
        offered.incrementAndGet();
        signal();
    }

    /** A journal's listener. */
    void ended(Passage passage) {
        done.incrementAndGet();
        places.release();
        signal();
    }

    /** Takes so many companies through, at most so many at once; returns when all have ended. */
    void run(Partners partners, Journal journal, int count, int inFlight) {
        places = new Semaphore(inFlight);
        var show = new Ticker(journal, count);
        for (int i = 0; i < count; i++) {
            while (!acquire()) {
                show.tick();
            }
            publish(partners, journal);
        }
        await(done, next.get(), show);
    }

    /** Publishes evenly, whatever is under way; returns when all have ended. */
    void pace(Partners partners, Journal journal, int count, double perSecond) {
        long begin = System.nanoTime();
        var show = new Ticker(journal, count);
        for (int i = 0; i < count; i++) {
            long due = begin + Math.round(i * 1e9 / perSecond);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Commits.sleep(Duration.ofNanos(wait));
            }
            publish(partners, journal);
            show.tick();
        }
        await(done, next.get(), show);
    }

    /** Takes so many companies as far as the offer; they sign when told. */
    void runToOffer(Partners partners, Journal journal, int count) {
        signingAtOnce = false;
        var show = new Ticker(journal, count);
        for (int i = 0; i < count; i++) {
            publish(partners, journal);
        }
        await(offered, next.get(), show);
    }

    /** Lets all who wait sign; returns when all have ended. */
    void sign(Journal journal) {
        signingAtOnce = true;
        var show = new Ticker(journal, offers.size());
        offers.forEach(signatories);
        offers.clear();
        await(done, next.get(), show);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is missed in the end
    private void publish(Partners partners, Journal journal) {
        int number = next.getAndIncrement();
        var application = companies.application(number);
        journal.published(number);
        partners.publish(number, application);
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void await(AtomicInteger count, int wanted, Ticker show) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            while (count.get() < wanted && System.nanoTime() < end) {
                try {
                    changed.wait(TICK.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
                show.tick();
            }
        }
    }

    private void signal() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    /** A line each five seconds. */
    private final class Ticker {

        private final long begin = System.nanoTime();
        private final int doneBefore = done.get();
        private final Journal journal;
        private final int count;
        private long last = begin;

        Ticker(Journal journal, int count) {
            this.journal = journal;
            this.count = count;
        }

        void tick() {
            long now = System.nanoTime();
            if (now - last >= TICK.toNanos()) {
                last = now;
                int ended = done.get() - doneBefore;
                Progress.say(
                        "  %,d of %,d ended, %.1f/s, all: %s"
                                .formatted(
                                        ended,
                                        count,
                                        ended * 1e9 / (now - begin),
                                        journal.census()));
            }
        }
    }
}
