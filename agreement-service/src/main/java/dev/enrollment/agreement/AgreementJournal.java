package dev.enrollment.agreement;

/** Makes what happened lasting: the agreement's row and the published event. */
final class AgreementJournal {

    private final Agreements agreements;
    private final AgreementEvents events;

    AgreementJournal(Agreements agreements, AgreementEvents events) {
        this.agreements = agreements;
        this.events = events;
    }

    void record(AgreementEvent event) {
        agreements.put(event.agreement());
        events.publish(event);
    }
}
