package dev.enrollment.account.portal;

import java.util.Optional;

/** How long applicants waited in the past. */
@FunctionalInterface
public interface Waits {

    /** Measured from the newest cases; empty where there are too few. */
    Optional<Wait> measured(Wait.Stretch stretch);
}
