package dev.enrollment.account.portal.web;

import dev.enrollment.account.Application.SupportProfile;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What can be chosen about support; two pages ask for it. */
@Component
class SupportChoices {

    private final EligibleMarkets markets;
    private final Words words;

    SupportChoices(EligibleMarkets markets, Words words) {
        this.markets = markets;
        this.words = words;
    }

    /**
     * Adds the choices to a page.
     *
     * @param coverage the one that is chosen
     * @param languages codes of those that are ticked, apart by blanks or commas
     */
    ModelAndView on(ModelAndView page, String coverage, String languages) {
        return page.addObject("coverages", SupportProfile.COVERAGES)
                .addObject("chosen", coverage)
                .addObject("languages", words.languagesByName(markets.languages()))
                .addObject("ticked", List.of(languages.split("[\\s,]+")));
    }
}
