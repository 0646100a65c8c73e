package dev.enrollment.notification;

/** Wakes the sender once the running transaction has committed: something may be due. */
public interface DeliveryBell {

    void ring();
}
