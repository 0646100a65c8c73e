package dev.enrollment.agreement;

import dev.enrollment.edge.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody names them, made plain: on one line, without invisible characters.
 *
 * @param email its domain in lower case, and as A-labels
 */
public record Nomination(String name, String email) {

    private static final int LONGEST_NAME = 200;
    private static final String ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
    private static final Pattern MAILBOX =
            Pattern.compile("(?=.{1,64}@)%s(\\.%1$s)*@".formatted(ATOM));
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?=.{1,189}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public Nomination {
        name = name.replaceAll("[\\p{Cf}&&[^\\u200C\\u200D]]", "");
        name = name.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        email = plain(email.replaceAll("[\\p{Cf}\\s\\p{Z}\\p{Cntrl}]", ""));
    }

    /**
     * The fields that do not do, {@code name} and {@code email}; none where a letter can go out.
     */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            flaws.add("name");
        }
        int at = email.lastIndexOf('@') + 1;
        if (!MAILBOX.matcher(email.substring(0, at)).matches()
                || !DOMAIN.matcher(email.substring(at)).matches()) {
            flaws.add("email");
        }
        return flaws;
    }

    /**
     * The person named, once nothing is wrong with it.
     *
     * @param phone where codes reach that person, where one is needed
     */
    public Signatory signatory(Signatory.@Nullable Phone phone) {
        return new Signatory(name, new EmailAddress(email), phone);
    }

    private static String plain(String address) {
        int at = address.lastIndexOf('@') + 1;
        String domain = address.substring(at);
        return address.substring(0, at) + HostName.ascii(domain).orElse(domain);
    }

    @Override
    public String toString() {
        return "Nomination[…]";
    }
}
