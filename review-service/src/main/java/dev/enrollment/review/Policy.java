package dev.enrollment.review;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values by which cases are treated.
 *
 * @param version its name and a fingerprint of the values: other values are another version
 * @param values by the name of the setting
 */
public record Policy(String version, Map<String, String> values) {

    /** Business time from opening, or from an appeal, to the due time; ISO 8601. */
    public static final String DECIDE_WITHIN = "decide-within";

    /** How long a rejection can be appealed; ISO 8601. */
    public static final String APPEAL_WITHIN = "appeal-within";

    /** How long a claim lasts without an entry; ISO 8601. */
    public static final String IDLE_AFTER = "idle-claims.after";

    /** Markets in which a machine approves what has passed all checks, in order. */
    public static final String AUTO_APPROVE_MARKETS = "auto-approve-markets";

    /** Markets in which two people approve, in order. */
    public static final String TWO_PEOPLE_MARKETS = "two-people.markets";

    /** What a check has found where two people approve: NONE, FAILED or ATTENTION. */
    public static final String TWO_PEOPLE_RISK = "two-people.risk";

    private static final int FINGERPRINT = 4;

    public Policy {
        values = Map.copyOf(values);
    }

    static Policy named(String name, Map<String, String> values) {
        String text =
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                                .collect(joining());
        return new Policy(name + "-" + fingerprint(text), values);
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
