package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.AgreementTexts;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The signatory reads and accepts, or is told the outcome. GET and HEAD change nothing. */
@Controller
@RequestMapping("/agreements/{token}")
class AgreementPages {

    private final SigningRoom room;
    private final AgreementTexts texts;
    private final SealingDesk seals;
    private final SignatoryCodes codes;
    private final MessageSource words;

    AgreementPages(
            SigningRoom room,
            AgreementTexts texts,
            SealingDesk seals,
            SignatoryCodes codes,
            MessageSource words) {
        this.room = room;
        this.codes = codes;
        this.texts = texts;
        this.seals = seals;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Visitor visitor, HttpServletRequest request) {
        return room.open(token, visitor)
                .map(opened -> page(token, opened, visitor, request))
                .orElseGet(AgreementPages::neutral);
    }

    /** A browser asks for a form's target after Back or a reload; the page has the form. */
    @GetMapping("/accept")
    ModelAndView formTarget(@PathVariable String token) {
        return seeOther(token);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable String token,
            Visitor visitor,
            @RequestParam(defaultValue = "") String accepted,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        if (!accepted.equals("yes")) {
            return refuse("MISSING", show(token, visitor, request));
        }
        return room.accept(token, visitor, content, code, this::statement)
                .map(
                        signing ->
                                signing.obstacle() == null
                                        ? seeOther(token)
                                        : refuse(
                                                signing.obstacle().name(),
                                                show(token, visitor, request)))
                .orElseGet(AgreementPages::neutral);
    }

    private ModelAndView page(
            String token, OpenedAgreement opened, Visitor visitor, HttpServletRequest request) {
        var locale = PageLanguage.speak(request, opened.agreement().edition().language());
        if (opened.status() == AgreementStatus.OFFERED) {
            var content = opened.content(texts);
            var page = AgreementPage.of(token, opened, content.hash(), null, locale);
            var text = DocumentHtml.of(content.blocks());
            return new ModelAndView("agreement", Map.of("page", page, "text", text))
                    .addObject("code", codes.asked() ? CodeView.of(opened, codes, visitor) : null);
        }
        var seal = seals.sealOf(opened.agreement().enrollment()).orElse(null);
        var hash = seal == null ? opened.content(texts).hash() : seal.contentHash();
        var page = AgreementPage.of(token, opened, hash, seal, locale);
        return new ModelAndView("outcome", Map.of("page", page));
    }

    /** The words beside the box, in the language of the text. */
    private String statement(OpenedAgreement opened) {
        var locale = Locale.of(opened.agreement().edition().language());
        return words.getMessage("accept.label", new Object[] {opened.company().name()}, locale);
    }

    /** The same page again, with a message that says what is in the way. */
    static ModelAndView refuse(String form, ModelAndView shown) {
        if ("agreement".equals(shown.getViewName())) {
            shown.addObject("incomplete", form);
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    static ModelAndView seeOther(String token) {
        var view = new RedirectView("/agreements/" + token);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** Tells nobody why: wrong, foreign, older and unknown are the same from outside. */
    static ModelAndView neutral() {
        // Without the form to sign out, whose token differs: strangers get the same bytes.
        return new ModelAndView("neutral", HttpStatus.NOT_FOUND).addObject("signedIn", null);
    }
}
