package dev.enrollment.acceptance.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What is meant.
 *
 * @param what the key of a stopped stream, PARTITION@OFFSET of a parked record, or {@code out:} and
 *     the key of messages that could not be sent
 */
record Place(String topic, String what) {

    /** Begins what stands for a message that could not be sent. */
    static final String OUTGOING = "out:";

    private static final Pattern RECORD = Pattern.compile("\\d+@\\d+");

    boolean isRecord() {
        return RECORD.matcher(what).matches();
    }

    boolean isOutgoing() {
        return what.startsWith(OUTGOING);
    }

    String path() {
        if (isOutgoing()) {
            return "/outgoing/%s/%s"
                    .formatted(encoded(topic), encoded(what.substring(OUTGOING.length())));
        }
        return isRecord()
                ? "/records/%s/%s".formatted(encoded(topic), what.replace('@', '/'))
                : "/streams/%s/%s".formatted(encoded(topic), encoded(what));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
