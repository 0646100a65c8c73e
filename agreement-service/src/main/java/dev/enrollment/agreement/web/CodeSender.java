package dev.enrollment.agreement.web;

import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SignatoryCodes;
import dev.enrollment.agreement.Visitor;
import dev.enrollment.defaults.Vendor;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendOutcome;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Has a code sent to the signatory, in the words of the agreement's language. */
@Component
class CodeSender {

    private final SignatoryCodes codes;
    private final MessageSource words;
    private final Vendor vendor;

    CodeSender(SignatoryCodes codes, MessageSource words, Vendor vendor) {
        this.codes = codes;
        this.words = words;
        this.vendor = vendor;
    }

    /** What is in the way, as the pages name it; empty once a code is on its way. */
    String send(OpenedAgreement opened, Visitor visitor, Method method) {
        return codes.send(opened, visitor, method, code -> message(opened, method, code))
                .map(CodeSender::problem)
                .orElse("NO_PHONE");
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
