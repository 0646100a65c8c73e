package dev.enrollment.agreement.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Offers to sign out and to come back to the link as somebody else. It says nothing of the link:
 * the page without an agreement leads here whatever its address is.
 */
@Controller
class OtherPersonPage {

    @GetMapping(
            path = {
                "/agreements/{token}",
                "/agreements/{token}/decline",
                "/agreements/{token}/delegate",
                "/agreements/{token}/pdf",
                "/agreements/{token}/sealed",
                "/agreements/{token}/text"
            },
            params = "sign-in")
    ModelAndView show(@PathVariable String token) {
        return new ModelAndView("other-person").addObject("back", "/agreements/" + token);
    }
}
