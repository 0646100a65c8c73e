package dev.enrollment.agreement.web;

import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.SigningRoom;
import dev.enrollment.agreement.Visitor;
import dev.enrollment.phone.Method;
import jakarta.servlet.http.HttpServletRequest;
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
    private final CodeSender sender;

    CodePage(SigningRoom room, SignatoryCodes codes, AgreementPages pages, CodeSender sender) {
        this.room = room;
        this.codes = codes;
        this.pages = pages;
        this.sender = sender;
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
        String problem = sender.send(opened.get(), visitor, method);
        return problem.isEmpty()
                ? AgreementPages.seeOther(token + "#accept-title")
                : AgreementPages.refuse(problem, pages.show(token, visitor, request));
    }
}
