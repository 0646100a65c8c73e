package dev.enrollment.agreement;

import java.util.Optional;
import java.util.UUID;

/** Where events go: published if, and only if, the transaction commits. */
public interface AgreementEvents {

    /** The identity under which others know the event; empty where it is told to nobody. */
    Optional<UUID> publish(AgreementEvent event);
}
