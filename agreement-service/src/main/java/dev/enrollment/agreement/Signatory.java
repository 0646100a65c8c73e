package dev.enrollment.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one person who may answer for a company.
 *
 * @param phone where a code is sent before the signature; null where none is known
 */
public record Signatory(String name, EmailAddress email, @Nullable Phone phone) {

    Signatory(String name, EmailAddress email) {
        this(name, email, null);
    }

    /**
     * A telephone, as somebody named it.
     *
     * @param number E.164
     * @param verifiedAt when a code reached it as the account was opened; null where nobody checked
     *     it
     */
    public record Phone(String number, @Nullable Instant verifiedAt) {

        /** As somebody named it who has not checked it. */
        public static Phone named(String number) {
            return new Phone(number, null);
        }

        @Override
        public String toString() {
            return "Phone[…]";
        }
    }

    boolean is(Visitor visitor) {
        return visitor.verifiedEmail().filter(email::sameMailboxAs).isPresent();
    }

    @Override
    public String toString() {
        return "Signatory[…]";
    }
}
