package dev.enrollment.account.intake.contact;

import dev.enrollment.account.intake.Mailboxes;
import dev.enrollment.edge.HostName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Addresses by Jakarta Mail, whose strict reading is what sending them later asks for; and
 * narrower: neither quoted parts nor comments nor literals, and a domain with a dot.
 */
@Component
class PlainMailboxes implements Mailboxes {

    /** Lengths of RFC 5321. */
    private static final Pattern LOCAL =
            Pattern.compile("[\\x21-\\x7E&&[^\"(),:;<>@\\[\\]\\\\]]{1,64}");

    private static final int LONGEST_DOMAIN = 189;
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    @Override
    public Optional<String> read(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return HostName.ascii(address.substring(at + 1))
                .filter(domain -> domain.length() <= LONGEST_DOMAIN)
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> address.substring(0, at + 1) + domain)
                .filter(PlainMailboxes::strictlyValid);
    }

    private static boolean strictlyValid(String address) {
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
