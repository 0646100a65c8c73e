package dev.enrollment.agreement;

import dev.enrollment.edge.HostName;
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
    public boolean sameMailboxAs(EmailAddress other) {
        return !value.isEmpty() && folded().equals(other.folded());
    }

    /** How the address may be written in lower case: as it is, and with its domain in punycode. */
    public List<String> spellings() {
        return List.of(value.toLowerCase(Locale.ROOT), folded());
    }

    private String folded() {
        int at = value.lastIndexOf('@');
        String mailbox = value.substring(0, at + 1);
        String domain = value.substring(at + 1);
        // What is not a host name is equal to itself only.
        return (mailbox + HostName.ascii(domain).orElse(domain)).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
