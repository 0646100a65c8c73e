package dev.enrollment.account.intake;

import java.util.Optional;

/** Reads telephone numbers. */
public interface Phones {

    /**
     * A number that can be dialled.
     *
     * @param e164 the form in which it is stored
     * @param premium whether calling it costs extra, so that it is never called
     */
    record Phone(String e164, boolean premium) {}

    /** The number, if it is one that can exist, in international form. */
    Optional<Phone> read(String text);
}
