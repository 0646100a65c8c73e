package dev.enrollment.account.intake.contact;

import dev.enrollment.account.intake.Mailboxes;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Addresses by Jakarta Mail, whose strict reading is what sending them later asks for; and
 * narrower: neither quoted parts nor comments nor literals, and a domain with a dot.
 */
@Component
class PlainMailboxes implements Mailboxes {

    /** Lengths of RFC 5321. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\x21-\\x7E&&[^\"(),:;<>@\\[\\]\\\\]]{1,64}@[A-Za-z0-9.-]{3,189}");

    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                            + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    @Override
    public boolean wellFormed(String address) {
        if (!PLAIN.matcher(address).matches()) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return DOMAIN.matcher(address.substring(address.lastIndexOf('@') + 1)).matches();
        } catch (AddressException e) {
            return false;
        }
    }
}
