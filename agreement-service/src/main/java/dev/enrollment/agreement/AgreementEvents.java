package dev.enrollment.agreement;

/** Where events go: published if, and only if, the transaction commits. */
public interface AgreementEvents {

    void publish(AgreementEvent event);
}
