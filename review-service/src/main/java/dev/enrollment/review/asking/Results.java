package dev.enrollment.review.asking;

import dev.enrollment.review.CheckDesk;
import dev.enrollment.review.check.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Writes results: while one batch is written the next one gathers. There are never more than all
 * sources have places.
 */
@Component
class Results {

    private static final int MOST = 500;

    private final BlockingQueue<Tried> waiting = new LinkedBlockingQueue<>();
    private final CheckDesk desk;
    private final Sources sources;

    Results(CheckDesk desk, Sources sources) {
        this.desk = desk;
        this.sources = sources;
    }

    void add(Tried tried) {
        sources.heard(tried);
        waiting.add(tried);
    }

    /** Waits for the next batch and writes it; in trouble what is left of it is kept. */
    void round() throws InterruptedException {
        List<Tried> tries = new ArrayList<>();
        tries.add(waiting.take());
        waiting.drainTo(tries, MOST - 1);
        Batch batch = new Batch(tries, desk::settle);
        try {
            batch.settle();
        } finally {
            batch.settled().forEach(tried -> sources.giveBack(tried.key().check()));
            waiting.addAll(batch.left());
        }
    }
}
