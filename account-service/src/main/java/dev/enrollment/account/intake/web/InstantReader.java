package dev.enrollment.account.intake.web;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * A time in ISO 8601, extended format: seconds may be missing, the offset is Z, ±hh, ±hhmm or
 * ±hh:mm. Or milliseconds since 1970, as the Avro record has it.
 */
final class InstantReader extends ValueDeserializer<Instant> {

    private static final DateTimeFormatter ISO_8601 =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .parseStrict()
                    .toFormatter();

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return ofMillis(parser.getBigIntegerValue(), context);
        }
        if (token != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getString();
        try {
            var time = ISO_8601.parse(text.strip());
            return Instant.ofEpochSecond(
                    time.getLong(ChronoField.INSTANT_SECONDS),
                    time.getLong(ChronoField.NANO_OF_SECOND));
        } catch (DateTimeException e) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not ISO 8601");
        }
    }

    private static @Nullable Instant ofMillis(BigInteger millis, DeserializationContext context) {
        return millis.abs().compareTo(MOST) > 0
                ? (Instant) context.handleWeirdNumberValue(Instant.class, millis, "out of range")
                : Instant.ofEpochMilli(millis.longValueExact());
    }
}
