package dev.enrollment.agreement.web;

import dev.enrollment.agreement.DeclineReason;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.Refusal;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signatory says why they do not sign. GET and HEAD change nothing. */
@Controller
@RequestMapping("/agreements/{token}/decline")
class DeclinePage {

    private static final List<String> REASONS =
            Arrays.stream(DeclineReason.values()).map(DeclineReason::name).toList();

    private final SigningRoom room;

    DeclinePage(SigningRoom room) {
        this.room = room;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Visitor visitor, HttpServletRequest request) {
        return form(token, visitor, request, new Form("", "", ""));
    }

    @PostMapping
    ModelAndView decline(
            @PathVariable String token,
            Visitor visitor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var coded = DeclineReason.of(reason);
        if (coded.isEmpty() || !Refusal.fits(words)) {
            String problem = coded.isEmpty() ? "reason" : "words";
            return form(token, visitor, request, new Form(reason, words, problem));
        }
        return room.decline(token, visitor, new Refusal(coded.get(), words))
                .map(agreement -> AgreementPages.seeOther(token))
                .orElseGet(AgreementPages::neutral);
    }

    private ModelAndView form(
            String token, Visitor visitor, HttpServletRequest request, Form form) {
        return room.open(token, visitor)
                .map(opened -> page(token, opened, request, form))
                .orElseGet(AgreementPages::neutral);
    }

    private ModelAndView page(
            String token, OpenedAgreement opened, HttpServletRequest request, Form form) {
        var locale = PageLanguage.speak(request, opened.agreement().edition().language());
        var page = AgreementPage.of(token, opened, "", null, locale);
        if (!page.isOpen()) {
            return AgreementPages.seeOther(token);
        }
        var model = Map.of("page", page, "form", form, "reasons", REASONS);
        var status = form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("decline", model, status);
    }

    /**
     * What was filled in.
     *
     * @param problem the field that is wrong, empty where none is
     */
    record Form(String reason, String words, String problem) {

        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }
}
