package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.account.provisioning.ProvisioningProperties;
import dev.enrollment.defaults.Bell;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many steps may be under way: one has its place from its claim until its result is kept. */
@Component
class Places {

    private static final int WORTH_A_CLAIM = 4;

    private final Bell bell;
    private final int all;
    private int taken;
    private boolean more;

    Places(ProvisioningProperties properties, Bell provisioningDue) {
        this.bell = provisioningDue;
        this.all = properties.places();
    }

    /**
     * Waits until something may be due, or for so long; tells how many to claim: none while fewer
     * than a quarter are free, because a claim costs a commit.
     */
    int await(Duration longest) throws InterruptedException {
        bell.await(longest);
        return toClaim();
    }

    private synchronized int toClaim() {
        if (worthAClaim()) {
            return all - taken;
        }
        more = true;
        return 0;
    }

    private boolean worthAClaim() {
        return (all - taken) * WORTH_A_CLAIM >= all;
    }

    /**
     * Takes places.
     *
     * @param mayBeMore whether more may be due than there was room for
     */
    synchronized void take(int count, boolean mayBeMore) {
        taken += count;
        more = mayBeMore;
    }

    /** Gives some back, and has the next claim made where more was due than there was room for. */
    synchronized void giveBack(int count) {
        taken -= count;
        if (more && worthAClaim()) {
            bell.ring();
        }
    }

    synchronized boolean areFree() {
        return taken == 0;
    }
}
