package dev.enrollment.agreement;

import org.jspecify.annotations.Nullable;

/** Whether the person in front of the screen has the signatory's telephone at hand. */
@FunctionalInterface
public interface IdentityCheck {

    /** Why somebody cannot sign, or not yet. */
    enum Obstacle {
        /** The agreement is not the one that was shown. */
        CHANGED,
        /** No telephone is known to which a code could be sent. */
        NO_PHONE,
        /** What was typed is not six digits; it costs no try. */
        CODE_FORM,
        CODE_WRONG,
        /** Too old, guessed too often, or not sent to this session: a new one is needed. */
        CODE_SPENT
    }

    /**
     * What a code tells.
     *
     * @param visitor with the code as a proof, where one is asked for and nothing is in the way
     */
    record Finding(Visitor visitor, @Nullable Obstacle obstacle) {}

    /**
     * Checks the code, in the transaction of what it is shown for; it costs a try.
     *
     * @param code as it was typed
     */
    Finding identify(OpenedAgreement opened, Visitor visitor, String code);
}
