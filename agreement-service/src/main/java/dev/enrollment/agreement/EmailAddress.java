package dev.enrollment.agreement;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

/** An e-mail address as somebody wrote it. Never logged. */
public record EmailAddress(String value) {

    public EmailAddress {
        value = value.strip();
    }

    /**
     * Whether both name the same mailbox. Case means nothing here, in the domain by standard and
     * before it because the identity provider keeps addresses in lower case; a domain equals its
     * punycode.
     */
    boolean sameMailboxAs(EmailAddress other) {
        return !value.isEmpty() && folded().equals(other.folded());
    }

    /** How the address may be written in lower case: as it is, and with its domain in punycode. */
    public List<String> spellings() {
        return List.of(value.toLowerCase(Locale.ROOT), folded());
    }

    private String folded() {
        int at = value.lastIndexOf('@');
        String mailbox = value.substring(0, at + 1);
        return (mailbox + ascii(value.substring(at + 1))).toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return domain; // no host name: equal only to itself
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
