package dev.enrollment.notification.timer;

import dev.enrollment.defaults.WakeUp;
import dev.enrollment.notification.DeliveryBell;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes this process's sending loop right after commit, once for a transaction. Other instances
 * find the work by their poll.
 */
@Component
class CommitBell implements DeliveryBell, TransactionSynchronization {

    private final WakeUp wakeUp;
    private final AtomicBoolean rung = new AtomicBoolean();

    CommitBell(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    @Override
    public void ring() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        ringNow();
    }

    void ringNow() {
        rung.set(true);
        wakeUp.now();
    }

    /** Whether it rang after the last time this was asked. */
    boolean hasRung() {
        return rung.getAndSet(false);
    }
}
