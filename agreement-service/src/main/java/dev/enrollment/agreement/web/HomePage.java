package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementLinks;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people land without a link: before sign-in a way in, then what is theirs to sign. */
@Controller
class HomePage {

    private final SigningRoom room;
    private final AgreementLinks links;

    HomePage(SigningRoom room, AgreementLinks links) {
        this.room = room;
        this.links = links;
    }

    @GetMapping("/")
    String show(
            @RequestParam(name = "sign-in", required = false) @Nullable String signIn,
            @Nullable Principal person,
            Model model) {
        model.addAttribute("signInFailed", signIn != null);
        return person == null ? "home" : "redirect:/agreements";
    }

    /**
     * Where the portal knows which agreement it is about, it leads straight there.
     *
     * @param enrollment whose agreement; anything else shows the list
     */
    @GetMapping("/agreements")
    String list(
            Visitor visitor,
            @RequestParam(defaultValue = "") String enrollment,
            Locale language,
            Model model) {
        var own = room.agreementsOf(visitor);
        var asked =
                own.stream()
                        .map(OpenedAgreement::agreement)
                        .filter(it -> it.enrollment().value().toString().equals(enrollment))
                        .findFirst();
        if (asked.isPresent()) {
            return "redirect:/agreements/" + links.token(AgreementLinks.Link.to(asked.get()));
        }
        var lines = own.stream().map(opened -> AgreementLine.of(opened, links, language)).toList();
        var passedOn =
                room.passedOn(visitor).stream()
                        .map(opened -> AgreementLine.passedOn(opened, language))
                        .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("passedOn", passedOn);
        return "agreements";
    }
}
