package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.account.provisioning.ProvisioningRun;
import dev.enrollment.account.provisioning.Step;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the calls of steps side by side, one thread for each place taken. */
@Component
class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("provisioning-step-", 1).factory());
    private final ProvisioningRun run;
    private final Performances performances;
    private final Places places;

    Calls(ProvisioningRun run, Performances performances, Places places) {
        this.run = run;
        this.performances = performances;
        this.places = places;
    }

    void make(Step step) {
        threads.execute(() -> perform(step));
    }

    /** A step that breaks off is due again when its lease is over. */
    private void perform(Step step) {
        try {
            performances.add(run.perform(step));
        } catch (RuntimeException e) {
            log.error("A step of provisioning broke off: {}", e.getClass().getName());
            places.giveBack(1);
        }
    }
}
