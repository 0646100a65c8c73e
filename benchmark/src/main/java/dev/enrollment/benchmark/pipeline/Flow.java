package dev.enrollment.benchmark.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Sends companies on their way, and waits for them. */
final class Flow {

    /** With nothing new for so long, the rest is taken for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        var show = new Ticker(journal, done::get, count);
        for (int i = 0; i < count; i++) {
            while (!acquire()) {
                show.tick();
            }
            publish(partners, journal, i % 2 == 0 ? Partners.ONE : Partners.OTHER);
        }
        await(done, next.get(), show);
    }

    /** Companies that have been published and have not ended. */
    int underWay() {
        return next.get() - done.get();
    }

    int ended() {
        return done.get();
    }

    /** Returns when no more than so many are under way, while others may go on publishing. */
    void awaitUnderWay(int most, Journal journal) {
        var show = new Ticker(journal, done::get, underWay());
        while (underWay() > most) {
            int ended = done.get();
            await(done, ended + 1, show);
            if (done.get() == ended) {
                throw new IllegalStateException("nothing has ended for " + PATIENCE);
            }
        }
    }

    /** Publishes evenly, whatever is under way; returns when all have ended. */
    void pace(Partners partners, Journal journal, int count, double perSecond) {
        var show = new Ticker(journal, done::get, count);
        publishEvenly(partners, journal, count, perSecond, show);
        await(done, next.get(), show);
    }

    /**
     * Publishes evenly as one partner, and half-way a burst as another, all at once; returns when
     * all have ended.
     */
    Burst burst(Partners partners, Journal journal, int count, double perSecond, int size) {
        var show = new Ticker(journal, done::get, count + size);
        List<Integer> before = publishEvenly(partners, journal, count, perSecond, show);
        List<Integer> sent = new ArrayList<>();
        long begin = System.nanoTime();
        Thread other =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    for (int i = 0; i < size; i++) {
                                        sent.add(publish(partners, journal, Partners.OTHER));
                                    }
                                });
        List<Integer> beside = publishEvenly(partners, journal, count, perSecond, show);
        join(other);
        await(done, next.get(), show);
        return new Burst(before, beside, sent, begin);
    }

    /**
     * Which companies were published when.
     *
     * @param before evenly, before the burst
     * @param beside evenly, from the burst's beginning on
     * @param sent the burst
     * @param begin nanoseconds of the burst's beginning
     */
    record Burst(List<Integer> before, List<Integer> beside, List<Integer> sent, long begin) {}

    private List<Integer> publishEvenly(
            Partners partners, Journal journal, int count, double perSecond, Ticker show) {
        List<Integer> numbers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + Math.round(i * 1e9 / perSecond);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Commits.sleep(Duration.ofNanos(wait));
            }
            numbers.add(publish(partners, journal, Partners.ONE));
            show.tick();
        }
        return numbers;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Takes so many companies as far as the offer; they sign when told. */
    void runToOffer(Partners partners, Journal journal, int count) {
        signingAtOnce = false;
        var show = new Ticker(journal, done::get, count);
        for (int i = 0; i < count; i++) {
            publish(partners, journal, i % 2 == 0 ? Partners.ONE : Partners.OTHER);
        }
        await(offered, next.get(), show);
    }

    /** Lets all who wait sign; returns when all have ended. */
    void sign(Journal journal) {
        signingAtOnce = true;
        var show = new Ticker(journal, done::get, offers.size());
        offers.forEach(signatories);
        offers.clear();
        await(done, next.get(), show);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what is lost is missed in the end
    int publish(Partners partners, Journal journal, String partner) {
        int number = next.getAndIncrement();
        var application = companies.application(number);
        journal.published(number);
        partners.publish(partner, number, application);
        return number;
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(Ticker.PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void await(AtomicInteger count, int wanted, Ticker show) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int seen = count.get();
        synchronized (changed) {
            while (count.get() < wanted && System.nanoTime() < end) {
                if (count.get() != seen) {
                    seen = count.get();
                    end = System.nanoTime() + PATIENCE.toNanos();
                }
                try {
                    changed.wait(Ticker.PAUSE.toMillis());
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
}
