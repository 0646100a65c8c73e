package dev.enrollment.account.portal.web;

import dev.enrollment.account.Market;
import dev.enrollment.account.market.MarketCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The markets for which companies may apply today. */
@Component
class EligibleMarkets {

    private final MarketCatalogue catalogue;
    private final Clock clock;

    EligibleMarkets(MarketCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<Market> eligible() {
        return catalogue.eligibleOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** All others than this one. */
    List<Market> but(Market own) {
        return eligible().stream().filter(market -> !market.equals(own)).toList();
    }

    /** Languages spoken in them, by ISO 639-1 codes. */
    List<String> languages() {
        return eligible().stream()
                .flatMap(market -> catalogue.find(market.code()).stream())
                .flatMap(entry -> entry.languages().stream())
                .distinct()
                .toList();
    }
}
