package dev.enrollment.account.portal.web;

import dev.enrollment.account.Market;
import dev.enrollment.account.market.CodeForm;
import dev.enrollment.account.market.MarketCatalogue;
import dev.enrollment.account.market.MarketEntry;
import dev.enrollment.phone.Phones;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a code or a number looks like in a market; templates know it as {@code examples}. */
@Component("examples")
public class MarketExamples {

    private static final String NONE = "—";

    private final MarketCatalogue catalogue;
    private final Phones phones;

    MarketExamples(MarketCatalogue catalogue, Phones phones) {
        this.catalogue = catalogue;
        this.phones = phones;
    }

    public String postalCode(Market market) {
        return of(market, entry -> entry.postalCodes().form());
    }

    public String vatNumber(Market market) {
        return of(market, MarketEntry::vatNumbers);
    }

    /** In international form. */
    public String phone(Market market) {
        return phones.example(market.code());
    }

    private String of(Market market, Function<MarketEntry, CodeForm> form) {
        return catalogue
                .find(market.code())
                .map(form)
                .map(CodeForm::example)
                .filter(example -> !example.isEmpty())
                .orElse(NONE);
    }
}
