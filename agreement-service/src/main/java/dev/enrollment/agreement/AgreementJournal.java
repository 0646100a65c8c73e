package dev.enrollment.agreement;

import java.util.Optional;
import java.util.UUID;

/** Makes what happened lasting: the agreement's row and the published event. */
final class AgreementJournal {

    private final Agreements agreements;
    private final AgreementEvents events;

    AgreementJournal(Agreements agreements, AgreementEvents events) {
        this.agreements = agreements;
        this.events = events;
    }

    /** The identity under which others know the event; empty where it is told to nobody. */
    Optional<UUID> record(AgreementEvent event) {
        agreements.put(event.agreement());
        return events.publish(event);
    }
}
