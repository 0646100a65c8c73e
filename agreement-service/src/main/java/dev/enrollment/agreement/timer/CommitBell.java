package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.WorkBell;
import dev.enrollment.defaults.WakeUp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the sealing worker right after commit. Other instances find the work by themselves. */
@Component
class CommitBell implements WorkBell, TransactionSynchronization {

    private final WakeUp wakeUp = new WakeUp();

    @Override
    public void ring() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        wakeUp.now();
    }

    WakeUp wakeUp() {
        return wakeUp;
    }
}
