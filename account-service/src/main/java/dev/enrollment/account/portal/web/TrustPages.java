package dev.enrollment.account.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for all: where to get help, what is kept of people, and who answers for it. */
@Controller
class TrustPages {

    private final Kept kept;

    TrustPages(Kept kept) {
        this.kept = kept;
    }

    @GetMapping("/help")
    ModelAndView help() {
        return new ModelAndView("portal/help");
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return new ModelAndView("portal/privacy").addObject("kept", kept);
    }

    @GetMapping("/imprint")
    ModelAndView imprint() {
        return new ModelAndView("portal/imprint");
    }
}
