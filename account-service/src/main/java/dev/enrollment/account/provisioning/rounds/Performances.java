package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.account.provisioning.Performed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/** Steps that were tried and whose results are to be kept; never more than there are places. */
@Component
class Performances {

    private final BlockingQueue<Performed> waiting = new LinkedBlockingQueue<>();

    void add(Performed performed) {
        waiting.add(performed);
    }

    void addAll(Collection<Performed> performed) {
        waiting.addAll(performed);
    }

    /** Waits for one, and takes all that are there. */
    List<Performed> take() throws InterruptedException {
        List<Performed> taken = new ArrayList<>();
        taken.add(waiting.take());
        waiting.drainTo(taken);
        return taken;
    }
}
