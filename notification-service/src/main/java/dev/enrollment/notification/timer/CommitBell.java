package dev.enrollment.notification.timer;

import dev.enrollment.notification.DeliveryBell;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes this process's sending loop right after commit. Other instances find the work by their
 * poll.
 */
@Component
class CommitBell implements DeliveryBell {

    private final WakeUp wakeUp;

    CommitBell(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    @Override
    public void ring() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wakeUp.now();
                    }
                });
    }
}
