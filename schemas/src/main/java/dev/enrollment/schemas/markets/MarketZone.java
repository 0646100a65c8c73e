package dev.enrollment.schemas.markets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The time of a market's capital: dates that people read are told in it. */
public final class MarketZone {

    private static final Map<String, ZoneId> ZONES = read();

    private MarketZone() {}

    /**
     * The zone of the market, UTC where it is not known.
     *
     * @param market ISO 3166-1 alpha-2
     */
    public static ZoneId of(String market) {
        return ZONES.getOrDefault(market, ZoneOffset.UTC);
    }

    private static Map<String, ZoneId> read() {
        var zones = new Properties();
        try (InputStream in = MarketZone.class.getResourceAsStream("/market-zones.properties")) {
            zones.load(Objects.requireNonNull(in, "market-zones.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones.stringPropertyNames().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                market -> market,
                                market ->
                                        ZoneId.of(
                                                Objects.requireNonNull(
                                                        zones.getProperty(market)))));
    }
}
