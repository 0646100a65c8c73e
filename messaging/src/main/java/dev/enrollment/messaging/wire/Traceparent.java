package dev.enrollment.messaging.wire;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C Trace Context, version 00: the trace goes on from event to event, each with a span of its
 * own.
 */
public final class Traceparent {

    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private Traceparent() {}

    /** A new span in the parent's trace, or in a new trace where there is no well-formed parent. */
    public static String following(@Nullable String parent) {
        String trace = parent != null && isWellFormed(parent) ? traceId(parent) : random(2);
        return of(trace, random(1), true);
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Of hexadecimal IDs, 32 and 16 digits long. */
    public static String of(String traceId, String spanId, boolean sampled) {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    public static String traceId(String wellFormed) {
        return wellFormed.substring(3, 35);
    }

    public static String spanId(String wellFormed) {
        return wellFormed.substring(36, 52);
    }

    public static boolean isSampled(String wellFormed) {
        return (HexFormat.fromHexDigits(wellFormed, 53, 55) & 1) == 1;
    }

    private static String random(int longs) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            hex.append(HEX.toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        }
        return hex.toString();
    }
}
