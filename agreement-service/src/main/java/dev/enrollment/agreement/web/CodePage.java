package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import dev.enrollment.defaults.Vendor;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The signatory has a code sent before signing. GET and HEAD change nothing. */
@Controller
@RequestMapping("/agreements/{token}/code")
class CodePage {

    private final SigningRoom room;
    private final SignatoryCodes codes;
    private final AgreementPages pages;
    private final MessageSource words;
    private final Vendor vendor;

    CodePage(
            SigningRoom room,
            SignatoryCodes codes,
            AgreementPages pages,
            MessageSource words,
            Vendor vendor) {
        this.room = room;
        this.codes = codes;
        this.pages = pages;
        this.words = words;
        this.vendor = vendor;
    }

    /** A browser asks for a form's target after Back or a reload; the page has the form. */
    @GetMapping
    ModelAndView formTarget(@PathVariable String token) {
        return AgreementPages.seeOther(token);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String token,
            Visitor visitor,
            @RequestParam(defaultValue = "SMS") Method method,
            HttpServletRequest request) {
        var opened = room.open(token, visitor);
        if (opened.isEmpty()) {
            return AgreementPages.neutral();
        }
        if (opened.get().status() != AgreementStatus.OFFERED || !codes.asked()) {
            return AgreementPages.seeOther(token);
        }
        var outcome =
                codes.send(
                        opened.get(), visitor, method, code -> message(opened.get(), method, code));
        String problem = outcome.map(CodePage::problem).orElse("NO_PHONE");
        return problem.isEmpty()
                ? AgreementPages.seeOther(token + "#accept-title")
                : AgreementPages.refuse(problem, pages.show(token, visitor, request));
    }

    private static String problem(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent _ -> "";
            case SendOutcome.Refused refused -> refused.code();
            case SendOutcome.Limited limited -> "SENT_" + limited.limit().scope();
            case SendOutcome.Undelivered _ -> "UNDELIVERED";
        };
    }

    /** A voice reads the digits one by one where they stand apart. */
    private String message(OpenedAgreement opened, Method method, String code) {
        String spoken = method == Method.VOICE ? String.join(", ", code.split("")) : code;
        return words.getMessage(
                "code.message." + method,
                new Object[] {spoken, vendor.name()},
                Locale.of(opened.agreement().edition().language()));
    }
}
