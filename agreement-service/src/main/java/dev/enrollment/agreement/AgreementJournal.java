package dev.enrollment.agreement;

/** Makes what happened lasting: the agreement's row, the published event and the first timer. */
final class AgreementJournal {

    private final Agreements agreements;
    private final AgreementEvents events;
    private final AgreementTimers timers;

    AgreementJournal(Agreements agreements, AgreementEvents events, AgreementTimers timers) {
        this.agreements = agreements;
        this.events = events;
        this.timers = timers;
    }

    void record(AgreementEvent event) {
        Agreement agreement = event.agreement();
        agreements.put(agreement);
        events.publish(event);
        if (event instanceof AgreementEvent.Offered) {
            agreement
                    .nextDeadline()
                    .ifPresent(deadline -> timers.await(agreement.enrollment(), deadline));
        }
    }
}
