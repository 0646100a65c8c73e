package dev.enrollment.acceptance.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What is meant.
 *
 * @param what the key of a stopped stream, or PARTITION@OFFSET of a parked record
 */
record Place(String topic, String what) {

    private static final Pattern RECORD = Pattern.compile("\\d+@\\d+");

    boolean isRecord() {
        return RECORD.matcher(what).matches();
    }

    String path() {
        return isRecord()
                ? "/records/%s/%s".formatted(encoded(topic), what.replace('@', '/'))
                : "/streams/%s/%s".formatted(encoded(topic), encoded(what));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
