package dev.enrollment.agreement.web;

import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.Nomination;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The signatory names another person who signs. GET and HEAD change nothing. */
@Controller
@RequestMapping("/agreements/{token}/delegate")
class DelegatePage {

    private final SigningRoom room;
    private final SignatoryCodes codes;

    DelegatePage(SigningRoom room, SignatoryCodes codes) {
        this.room = room;
        this.codes = codes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Visitor visitor, HttpServletRequest request) {
        return room.open(token, visitor)
                .map(opened -> page(token, opened, request, new Form("", "", "", ""), List.of()))
                .orElseGet(AgreementPages::neutral);
    }

    @PostMapping
    ModelAndView delegate(
            @PathVariable String token,
            Visitor visitor,
            @ModelAttribute Form form,
            HttpServletRequest request) {
        var opened = room.open(token, visitor);
        var phone = opened.flatMap(found -> codes.read(form.phone(), market(found)));
        var wrong = opened.map(found -> wrong(form, found, phone.isPresent())).orElse(List.of());
        if (opened.isPresent() && !wrong.isEmpty()) {
            return page(token, opened.get(), request, form, wrong);
        }
        return room.delegate(token, visitor, form.nomination().signatory(phone.orElse(null)))
                .map(
                        agreement ->
                                agreement.isPassedOnBy(visitor.subject())
                                        ? seeList()
                                        : AgreementPages.seeOther(token))
                .orElseGet(AgreementPages::neutral);
    }

    /** What is wrong, in the order of the fields. */
    private List<String> wrong(Form form, OpenedAgreement opened, boolean phone) {
        List<String> wrong = new ArrayList<>(form.nomination().flaws());
        var signsNow = opened.company().signatory().email();
        if (new EmailAddress(form.nomination().email()).sameMailboxAs(signsNow)) {
            wrong.add("self");
        }
        if (codes.asked() && !phone) {
            wrong.add("phone");
        }
        if (!form.authorised().equals("yes")) {
            wrong.add("authorised");
        }
        return wrong;
    }

    private static String market(OpenedAgreement opened) {
        return opened.company().market();
    }

    private ModelAndView page(
            String token,
            OpenedAgreement opened,
            HttpServletRequest request,
            Form form,
            List<String> wrong) {
        var locale = PageLanguage.speak(request, opened.agreement().edition().language());
        var page = AgreementPage.of(token, opened, "", null, locale);
        if (!page.isOpen()) {
            return AgreementPages.seeOther(token);
        }
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var model = Map.of("page", page, "form", form, "wrong", wrong);
        return new ModelAndView("delegate", model, status)
                .addObject("phone", codes.asked() ? codes.example(market(opened)) : null);
    }

    private static ModelAndView seeList() {
        var view = new RedirectView("/agreements?passedOn");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** What was filled in. */
    record Form(String name, String email, String phone, String authorised) {

        Form(
                @Nullable String name,
                @Nullable String email,
                @Nullable String phone,
                @Nullable String authorised) {
            this.name = name == null ? "" : name;
            this.email = email == null ? "" : email;
            this.phone = phone == null ? "" : phone;
            this.authorised = authorised == null ? "" : authorised;
        }

        Nomination nomination() {
            return new Nomination(name, email);
        }

        @Override
        public String toString() {
            return "Form[…]";
        }
    }
}
