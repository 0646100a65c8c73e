package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.Nomination;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import dev.enrollment.phone.Method;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The signatory names another person who signs, with a code by telephone as for a signature. GET
 * and HEAD change nothing.
 */
@Controller
@RequestMapping("/agreements/{token}/delegate")
class DelegatePage {

    private final SigningRoom room;
    private final SignatoryCodes codes;
    private final CodeSender sender;

    DelegatePage(SigningRoom room, SignatoryCodes codes, CodeSender sender) {
        this.room = room;
        this.codes = codes;
        this.sender = sender;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Visitor visitor, HttpServletRequest request) {
        return room.open(token, visitor)
                .map(opened -> page(token, opened, visitor, request, Form.EMPTY, List.of()))
                .orElseGet(AgreementPages::neutral);
    }

    /**
     * Names the person, or first sends a code to the signatory who names them.
     *
     * @param send empty where the person is to be named
     */
    @PostMapping
    ModelAndView delegate(
            @PathVariable String token,
            Visitor visitor,
            @ModelAttribute Form form,
            @RequestParam(defaultValue = "") String send,
            @RequestParam(defaultValue = "SMS") Method method,
            HttpServletRequest request) {
        var opened = room.open(token, visitor);
        var phone = opened.flatMap(found -> codes.read(form.phone(), market(found)));
        var wrong = opened.map(found -> wrong(form, found, phone.isPresent())).orElse(List.of());
        if (opened.isPresent() && (!wrong.isEmpty() || !send.isEmpty())) {
            var problems = wrong.isEmpty() ? send(opened.get(), visitor, method) : wrong;
            return page(token, opened.get(), visitor, request, form, problems);
        }
        return room.delegate(
                        token,
                        visitor,
                        form.code(),
                        form.nomination().signatory(phone.orElse(null)))
                .map(
                        naming ->
                                naming.obstacle() == null
                                        ? named(token, naming.agreement(), visitor)
                                        : page(
                                                token,
                                                opened.orElseThrow(),
                                                visitor,
                                                request,
                                                form,
                                                List.of(naming.obstacle().name())))
                .orElseGet(AgreementPages::neutral);
    }

    private static ModelAndView named(String token, Agreement agreement, Visitor visitor) {
        return agreement.isPassedOnBy(visitor.subject())
                ? seeList()
                : AgreementPages.seeOther(token);
    }

    private List<String> send(OpenedAgreement opened, Visitor visitor, Method method) {
        String problem =
                opened.status() == AgreementStatus.OFFERED && codes.asked()
                        ? sender.send(opened, visitor, method)
                        : "";
        return problem.isEmpty() ? List.of() : List.of(problem);
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
            Visitor visitor,
            HttpServletRequest request,
            Form form,
            List<String> wrong) {
        var locale = PageLanguage.speak(request, opened.agreement().edition().language());
        var page = AgreementPage.of(token, opened, "", null, locale);
        if (!page.isOpen()) {
            return AgreementPages.seeOther(token);
        }
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var flaws = wrong.stream().map(Flaw::of).toList();
        var model = Map.of("page", page, "form", form, "wrong", wrong, "flaws", flaws);
        return new ModelAndView("delegate", model, status)
                .addObject("phone", codes.asked() ? codes.example(market(opened)) : null)
                .addObject("code", codes.asked() ? CodeView.of(opened, codes, visitor) : null);
    }

    private static ModelAndView seeList() {
        var view = new RedirectView("/agreements?passedOn");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /**
     * What is wrong, as the page tells it.
     *
     * @param place the field that it leads to
     * @param text key of the words
     */
    record Flaw(String place, String text) {

        private static final Pattern SENDING = Pattern.compile("SENT_.*|UNDELIVERED|.*PHONE.*");

        static Flaw of(String what) {
            return switch (what) {
                case "self" -> new Flaw("email", "delegate.wrong.self");
                case "NO_PHONE" -> new Flaw("content", "delegate.code.none");
                case "CODE_SPENT" -> new Flaw("send", "delegate.wrong.CODE_SPENT");
                case "CODE_FORM", "CODE_WRONG" -> new Flaw("code", "delegate.wrong." + what);
                default ->
                        SENDING.matcher(what).matches()
                                ? new Flaw("send", "accept." + what)
                                : new Flaw(what, "delegate.wrong." + what);
            };
        }
    }

    /** What was filled in. */
    record Form(String name, String email, String phone, String authorised, String code) {

        static final Form EMPTY = new Form("", "", "", "", "");

        Form(
                @Nullable String name,
                @Nullable String email,
                @Nullable String phone,
                @Nullable String authorised,
                @Nullable String code) {
            this.name = name == null ? "" : name;
            this.email = email == null ? "" : email;
            this.phone = phone == null ? "" : phone;
            this.authorised = authorised == null ? "" : authorised;
            this.code = code == null ? "" : code;
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
