package dev.enrollment.account.portal;

/** Which boxes a person has ticked under which text. */
public record Consent(DeclarationText text, boolean authority, boolean creditCheck) {

    /** The same ticks under the same version in another language. */
    public Consent under(DeclarationText translation) {
        boolean same = translation.version().equals(text.version());
        return new Consent(translation, same && authority, same && creditCheck);
    }
}
