package dev.enrollment.account.intake;

import dev.enrollment.account.Field;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Companies apply for a market that is in the program today. */
final class MarketRule implements Rule {

    /** Codes in use that are not those of ISO 3166-1: EU pages write EL, everyday speech UK. */
    private static final Map<String, String> LOOKALIKES = Map.of("EL", "GR", "UK", "GB");

    private final MarketCatalogue catalogue;
    private final Clock clock;

    MarketRule(MarketCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void check(ApplicationForm form, Findings findings) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        catalogue
                .find(form.market())
                .ifPresentOrElse(
                        entry -> checkEligible(entry, today, findings),
                        () -> checkMeant(form.market(), today, findings));
    }

    private void checkEligible(MarketEntry entry, LocalDate today, Findings findings) {
        if (!entry.eligibleOn(today)) {
            findings.add(
                    Field.MARKET,
                    "MARKET_NOT_ELIGIBLE",
                    entry.name() + " is not in the program today.",
                    "Apply for one of " + catalogue.eligibleOn(today) + ".");
        }
    }

    private void checkMeant(String code, LocalDate today, Findings findings) {
        String capitals = code.toUpperCase(Locale.ROOT);
        Optional<MarketEntry> meant = catalogue.find(LOOKALIKES.getOrDefault(capitals, capitals));
        if (meant.isPresent() && !meant.get().eligibleOn(today)) {
            checkEligible(meant.get(), today, findings);
            return;
        }
        findings.add(
                Field.MARKET,
                "MARKET_UNKNOWN",
                "This is not an ISO 3166-1 alpha-2 code of a market of the program.",
                meant.map(entry -> "Use " + entry.market() + ".")
                        .orElseGet(() -> "Use one of " + catalogue.eligibleOn(today) + "."));
    }
}
