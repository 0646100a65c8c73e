package dev.enrollment.edge.start;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A secret a service cannot do without.
 *
 * @param known its value in the sandbox, which everybody can read
 */
record Secret(String name, String known) {

    private static final int SHORTEST_KEY = 32;

    /** Why a service does not start with this value, and what cures it; null where it may. */
    @Nullable String refusal(String value, boolean sandbox) {
        if (value.isBlank()) {
            return name + " is not set: give it a value of your own" + inTheEnvironment();
        }
        if (!sandbox && value.equals(known)) {
            return name
                    + " is the sandbox's, which everybody knows: give it a value of your own"
                    + inTheEnvironment();
        }
        if (isKey() && !Arrays.stream(value.split(",", -1)).allMatch(Secret::isStrong)) {
            return name
                    + " is too weak: a key is the Base64 of at least 32 random bytes, as of"
                    + " 'openssl rand -base64 32'"
                    + inTheEnvironment();
        }
        return null;
    }

    private boolean isKey() {
        return name.endsWith(".key") || name.endsWith(".keys");
    }

    /** A key, or one of a ring with its ID before it. */
    private static boolean isStrong(String key) {
        try {
            return Base64.getDecoder().decode(key.substring(key.indexOf(':') + 1)).length
                    >= SHORTEST_KEY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String inTheEnvironment() {
        return " (in the environment: " + variable(name) + ").";
    }

    static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Secret[" + name + "]";
    }
}
