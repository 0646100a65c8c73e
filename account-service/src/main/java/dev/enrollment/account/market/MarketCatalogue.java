package dev.enrollment.account.market;

import dev.enrollment.account.Market;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All markets the program has known, as of one version of the data. */
public final class MarketCatalogue {

    private final String version;
    private final Map<String, MarketEntry> entries;

    MarketCatalogue(String version, Collection<MarketEntry> entries) {
        this.version = version;
        this.entries =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.market().code(),
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalArgumentException(
                                                    "two entries for " + one.market());
                                        },
                                        TreeMap::new));
    }

    /** Pinned on each application that was judged by it. */
    public String version() {
        return version;
    }

    /**
     * The market of this code.
     *
     * @param code ISO 3166-1 alpha-2
     */
    public Optional<MarketEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /**
     * The market that the phone region belongs to; the region itself where it belongs to none.
     *
     * @param region ISO 3166-1 alpha-2, such as AX for Åland, which belongs to FI
     */
    public String marketOfRegion(String region) {
        return entries.values().stream()
                .filter(entry -> entry.phoneRegions().contains(region))
                .map(entry -> entry.market().code())
                .findFirst()
                .orElse(region);
    }

    public List<Market> eligibleOn(LocalDate date) {
        return entries.values().stream()
                .filter(entry -> entry.eligibleOn(date))
                .map(MarketEntry::market)
                .toList();
    }
}
