package dev.enrollment.account.portal.web;

import dev.enrollment.account.web.StaffPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the portal is given. */
@ControllerAdvice(basePackageClasses = PageModel.class, annotations = StaffPage.class)
class PageModel {

    private final Words words;
    private final MarketExamples examples;
    private final PortalProperties portal;

    PageModel(Words words, MarketExamples examples, PortalProperties portal) {
        this.words = words;
        this.examples = examples;
        this.portal = portal;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("examples")
    MarketExamples examples() {
        return examples;
    }

    @ModelAttribute("portal")
    PortalProperties portal() {
        return portal;
    }
}
