package dev.enrollment.agreement.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people land without a link, after a failed sign-in, and after signing out. */
@Controller
class HomePage {

    @GetMapping("/")
    String show(
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn,
            @Nullable Principal person,
            Model model) {
        model.addAttribute("signedIn", person != null);
        model.addAttribute("signInFailed", signIn != null);
        return "home";
    }
}
