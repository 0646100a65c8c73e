package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.account.provisioning.Performed;
import dev.enrollment.account.provisioning.ProvisioningDesk;
import dev.enrollment.account.provisioning.Step;
import dev.enrollment.defaults.Trouble;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps results: while one batch is kept the next one gathers. */
@Component
class Results {

    private static final Logger log = LoggerFactory.getLogger(Results.class);

    private final Performances performances;
    private final ProvisioningDesk desk;
    private final Calls calls;
    private final Places places;

    Results(Performances performances, ProvisioningDesk desk, Calls calls, Places places) {
        this.performances = performances;
        this.desk = desk;
        this.calls = calls;
        this.places = places;
    }

    /** Waits for the next batch and keeps it; in trouble what is left of it stays. */
    void round() throws InterruptedException {
        List<Performed> batch = performances.take();
        try {
            settle(batch);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                performances.addAll(batch);
                throw e;
            }
            settleEach(batch);
        }
    }

    private void settleEach(List<Performed> batch) {
        for (int i = 0; i < batch.size(); i++) {
            try {
                settle(batch.subList(i, i + 1));
            } catch (RuntimeException e) {
                if (Trouble.passes(e)) {
                    performances.addAll(batch.subList(i, batch.size()));
                    throw e;
                }
                drop(e);
            }
        }
    }

    /** Due again when its lease is over. The message may quote personal data. */
    private void drop(RuntimeException refusal) {
        log.error("Result of a provisioning step not kept: {}", refusal.getClass().getName());
        places.giveBack(1);
    }

    private void settle(List<Performed> batch) {
        List<Step> next = desk.settle(batch);
        next.forEach(calls::make);
        places.giveBack(batch.size() - next.size());
    }
}
