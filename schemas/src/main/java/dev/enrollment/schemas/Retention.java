package dev.enrollment.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** How long a topic keeps its records, as the broker's own settings. */
public final class Retention {

    private final String description;
    private final Map<String, String> settings;

    private Retention(String description, Map<String, String> settings) {
        this.description = description;
        this.settings = Map.copyOf(settings);
    }

    /** Every record stays. */
    public static Retention forEver() {
        return new Retention("for ever", deleting(-1));
    }

    /** Records stay this many days. */
    public static Retention days(int days) {
        return new Retention(days + " days", deleting(Duration.ofDays(days).toMillis()));
    }

    /**
     * Only the newest record of each key stays. An older one, and all of a key that got a
     * tombstone, is gone from the log after {@code lag} and a cleaner run; the tombstone itself
     * stays for {@code tombstones}, so that a consumer that was away sees it.
     */
    public static Retention newest(Duration lag, Duration tombstones) {
        return new Retention(
                "newest of each key, older ones at most " + lag.toHours() + " hours",
                Map.of(
                        "cleanup.policy",
                        "compact",
                        "retention.ms",
                        "-1",
                        "max.compaction.lag.ms",
                        Long.toString(lag.toMillis()),
                        "delete.retention.ms",
                        Long.toString(tombstones.toMillis())));
    }

    /** Whether older records of a key disappear, so that a reader must expect gaps. */
    public boolean compacted() {
        return "compact".equals(settings.get("cleanup.policy"));
    }

    /** The topic's configuration at the broker, in the order of the names. */
    public Map<String, String> settings() {
        return new TreeMap<>(settings);
    }

    @Override
    public String toString() {
        return description;
    }

    private static Map<String, String> deleting(long millis) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(millis));
    }
}
