package dev.enrollment.account.intake.web;

import dev.enrollment.account.web.StrictJson;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import tools.jackson.databind.JsonNode;

/**
 * A time in ISO 8601, extended format: seconds may be missing, the offset is Z, ±hh, ±hhmm or
 * ±hh:mm. Or milliseconds since 1970, as the Avro record has it.
 */
final class WrittenTime {

    private static final DateTimeFormatter ISO_8601 =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .parseStrict()
                    .toFormatter();

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private WrittenTime() {}

    static Instant read(String path, JsonNode json) {
        if (json.isIntegralNumber() && json.bigIntegerValue().abs().compareTo(MOST) <= 0) {
            return Instant.ofEpochMilli(json.bigIntegerValue().longValueExact());
        }
        if (!json.isString()) {
            throw StrictJson.notATime(path);
        }
        try {
            var time = ISO_8601.parse(json.stringValue().strip());
            return Instant.ofEpochSecond(
                    time.getLong(ChronoField.INSTANT_SECONDS),
                    time.getLong(ChronoField.NANO_OF_SECOND));
        } catch (DateTimeException e) {
            throw StrictJson.notATime(path);
        }
    }
}
