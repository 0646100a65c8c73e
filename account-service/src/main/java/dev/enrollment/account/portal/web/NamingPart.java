package dev.enrollment.account.portal.web;

import dev.enrollment.account.Application.Signatory;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.account.phone.NamingCodes;
import dev.enrollment.account.phone.ShownCode;
import dev.enrollment.account.portal.Draft;
import dev.enrollment.phone.Caller;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The part of a page that asks for the code with which another signatory is named. */
@Component
class NamingPart {

    /**
     * What a page says of the code.
     *
     * @param name whom it names; empty where nobody new is named yet
     * @param phone enough of the number to know it by; empty where none is verified
     * @param sentBy how a code was sent to this session for this person; empty before that
     */
    record View(String name, String phone, String sentBy) {}

    private static final int DIGITS = 3;

    private final NamingCodes codes;
    private final Words words;

    NamingPart(NamingCodes codes, Words words) {
        this.codes = codes;
        this.words = words;
    }

    /** What was typed in as a code. */
    static ShownCode shown(EnrollmentId id, HttpServletRequest request) {
        String typed = Objects.requireNonNullElse(request.getParameter("code"), "");
        return new ShownCode(Callers.of(id, request), typed);
    }

    /** Whether a code is to be sent, and nothing else to be done. */
    static boolean asksForCode(HttpServletRequest request) {
        return request.getParameter("send") != null;
    }

    View view(EnrollmentId id, Optional<Signatory> named, HttpServletRequest request) {
        Caller caller = Callers.of(id, request);
        return new View(
                named.map(Signatory::name).orElse(""),
                codes.phone(id.value()).map(NamingPart::masked).orElse(""),
                named.flatMap(person -> codes.underWay(caller, person))
                        .map(sent -> sent.target().method().name())
                        .orElse(""));
    }

    /** Sends the code; what stands against it comes back. */
    List<Violation> send(Draft draft, Optional<Signatory> named, HttpServletRequest request) {
        if (named.isEmpty()) {
            return List.of(violation("CODE_UNNEEDED"));
        }
        Method method = "VOICE".equals(request.getParameter("method")) ? Method.VOICE : Method.SMS;
        var outcome =
                codes.send(
                        Callers.of(draft.id(), request),
                        named.get(),
                        draft.market().code(),
                        method,
                        code -> words.message("naming.message", method, code));
        return switch (outcome) {
            case SendOutcome.Sent _ -> List.of();
            case SendOutcome.Refused refused -> List.of(violation(refused.code()));
            case SendOutcome.Limited limited ->
                    List.of(violation("SENT_" + limited.limit().scope()));
            case SendOutcome.Undelivered _ -> List.of(violation("UNDELIVERED"));
        };
    }

    private static Violation violation(String code) {
        return new Violation("naming", code, "", "");
    }

    private static String masked(String number) {
        return "… " + number.substring(Math.max(0, number.length() - DIGITS));
    }
}
