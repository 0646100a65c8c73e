package dev.enrollment.review.web.console;

import dev.enrollment.review.web.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
class HomePage {

    @GetMapping("/")
    String show(
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn,
            @ModelAttribute(name = "staff", binding = false) @Nullable Staff staff,
            Model model) {
        model.addAttribute("signInFailed", signIn != null);
        return staff == null ? "home" : "redirect:/reviews";
    }
}
