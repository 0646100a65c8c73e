package dev.enrollment.phone;

import java.util.Optional;

/** Reads telephone numbers. */
public interface Phones {

    /**
     * A number that can be dialled.
     *
     * @param e164 the form in which it is stored
     * @param country whose number it is, ISO 3166-1 alpha-2, that of the market for a territory of
     *     one; ZZ where it is no one country's
     * @param premium whether calling it costs extra, so that it is never called
     */
    record Phone(String e164, String country, boolean premium) {}

    /**
     * The number, if it is one that can exist.
     *
     * @param text in international form, or as people of the market write it
     * @param market whose national form is understood, ISO 3166-1 alpha-2
     */
    Optional<Phone> read(String text, String market);

    /** A number in international form, as somebody in the market would know one. */
    String example(String market);
}
