package dev.enrollment.agreement;

/** The one person who may answer for a company. */
public record Signatory(String name, EmailAddress email) {

    boolean is(Visitor visitor) {
        return visitor.verifiedEmail().filter(email::sameMailboxAs).isPresent();
    }

    @Override
    public String toString() {
        return "Signatory[…]";
    }
}
