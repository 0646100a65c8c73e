package dev.enrollment.account.intake;

import dev.enrollment.edge.HostName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of web pages that the public may open. */
final class WebAddress {

    private static final int LONGEST = 500;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]]+)(:[0-9]{1,5})?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+\\.?");

    private WebAddress() {}

    /** The https address with its host in ASCII; empty where it is not one. */
    static Optional<String> read(String text) {
        if (text.length() > LONGEST || text.codePoints().anyMatch(Characters::hidden)) {
            return Optional.empty();
        }
        try {
            return read(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(URI url) {
        String authority = url.getRawAuthority();
        if (!"https".equalsIgnoreCase(url.getScheme()) || authority == null) {
            return Optional.empty();
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches() || !openPort(parts.group(2))) {
            return Optional.empty();
        }
        String text = url.toString();
        String rest = text.substring(text.indexOf(authority) + parts.group(1).length());
        return HostName.ascii(parts.group(1))
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> "https://" + host + rest);
    }

    private static boolean openPort(@Nullable String port) {
        if (port == null) {
            return true;
        }
        int number = Integer.parseInt(port.substring(1));
        return number > 0 && number <= HIGHEST_PORT;
    }
}
