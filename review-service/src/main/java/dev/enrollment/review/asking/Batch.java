package dev.enrollment.review.asking;

import dev.enrollment.defaults.Trouble;
import dev.enrollment.review.check.Tried;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results on their way into the database, from first to last. A batch that is refused is halved
 * until the culprit stands alone and is passed over; trouble that passes, and more refusals than
 * culprits explain, end it where it stands.
 */
final class Batch {

    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private static final int MOST_CULPRITS = 3;

    private final List<Tried> tries;
    private final Consumer<List<Tried>> write;
    private int done;
    private int culprits;

    Batch(List<Tried> tries, Consumer<List<Tried>> write) {
        this.tries = tries;
        this.write = write;
    }

    void settle() {
        settle(0, tries.size());
    }

    List<Tried> settled() {
        return tries.subList(0, done);
    }

    List<Tried> left() {
        return tries.subList(done, tries.size());
    }

    private void settle(int from, int to) {
        try {
            write.accept(tries.subList(from, to));
            done = to;
        } catch (RuntimeException e) {
            if (Trouble.passes(e) || culprits == MOST_CULPRITS) {
                throw e;
            }
            narrow(from, to, e);
        }
    }

    private void narrow(int from, int to, RuntimeException refusal) {
        if (to - from == 1) {
            report(tries.get(from), refusal);
            culprits++;
            done = to;
            return;
        }
        int middle = (from + to) / 2;
        settle(from, middle);
        settle(middle, to);
    }

    /** The message may quote personal data. The check is due again when its lease is over. */
    private static void report(Tried culprit, RuntimeException refusal) {
        log.error(
                "result not kept: {} enrollment={}: {}",
                culprit.key().check(),
                culprit.key().enrollment(),
                refusal.getClass().getName());
    }
}
