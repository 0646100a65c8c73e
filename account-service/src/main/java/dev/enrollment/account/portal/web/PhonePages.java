package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.phone.PhoneDesk;
import dev.enrollment.account.phone.WrittenNumber;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.Person;
import dev.enrollment.account.portal.PhoneNumbers;
import dev.enrollment.phone.CodeVerdict;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendOutcome;
import dev.enrollment.phone.TypedCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phone check: a code is asked for, by text or call, and typed in. */
@Controller
@RequestMapping("/enrollments/{id}/phone")
class PhonePages {

    private final DraftBox drafts;
    private final PhoneGate gate;
    private final PhoneDesk phones;
    private final Words words;
    private final PhoneNumbers numbers;

    PhonePages(
            DraftBox drafts, PhoneGate gate, PhoneDesk phones, Words words, PhoneNumbers numbers) {
        this.numbers = numbers;
        this.drafts = drafts;
        this.gate = gate;
        this.phones = phones;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(EnrollmentId id, Person person, HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        return gate.passed(id)
                ? confirmation(id)
                : page(draft, request, draft.text(Field.PHONE), Problems.NONE);
    }

    @PostMapping
    ModelAndView send(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "SMS") Method method,
            HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        if (gate.passed(id)) {
            return confirmation(id);
        }
        if (request.getParameter("lang") != null) {
            return page(draft, request, number, Problems.NONE);
        }
        var outcome =
                phones.send(
                        Callers.of(id, request),
                        new WrittenNumber(number, draft.market()),
                        method,
                        code -> words.message("phone.message", method, code));
        return switch (outcome) {
            case SendOutcome.Sent _ -> Redirects.to("/enrollments/" + id + "/phone");
            case SendOutcome.Refused refused -> refuse(draft, request, number, refused.code());
            case SendOutcome.Limited limited ->
                    refuse(draft, request, number, "SENT_" + limited.limit().scope());
            case SendOutcome.Undelivered _ -> refuse(draft, request, number, "UNDELIVERED");
        };
    }

    @PostMapping("/code")
    ModelAndView check(
            EnrollmentId id,
            Person person,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Draft draft = drafts.find(id, person);
        if (gate.passed(id)) {
            return confirmation(id);
        }
        Optional<TypedCode> typed = TypedCode.read(code);
        if (typed.isEmpty()) {
            return refuseCode(draft, request, "CODE_FORM");
        }
        CodeVerdict verdict =
                phones.check(
                        Callers.of(id, request),
                        typed.get(),
                        number -> numbers.replace(id, person, number));
        return verdict == CodeVerdict.RIGHT || gate.passed(id)
                ? confirmation(id)
                : refuseCode(draft, request, "CODE_" + verdict);
    }

    private ModelAndView refuseCode(Draft draft, HttpServletRequest request, String rule) {
        var problem = words.problem("code", rule, draft.market());
        String number = draft.text(Field.PHONE);
        return refuse(page(draft, request, number, new Problems(List.of(problem))));
    }

    private ModelAndView refuse(
            Draft draft, HttpServletRequest request, String number, String code) {
        var problem = words.problem("number", code, draft.market());
        return refuse(page(draft, request, number, new Problems(List.of(problem))));
    }

    private static ModelAndView refuse(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Draft draft, HttpServletRequest request, String number, Problems problems) {
        return new ModelAndView("portal/phone")
                .addObject("draft", draft)
                .addObject("number", number)
                .addObject("typed", true)
                .addObject("sent", phones.underWay(Callers.of(draft.id(), request)).orElse(null))
                .addObject("problems", problems);
    }

    private static ModelAndView confirmation(EnrollmentId id) {
        return Redirects.to("/enrollments/" + id + "/confirmation");
    }
}
