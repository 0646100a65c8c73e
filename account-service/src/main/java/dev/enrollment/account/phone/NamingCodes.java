package dev.enrollment.account.phone;

import dev.enrollment.account.Application.Signatory;
import dev.enrollment.phone.Caller;
import dev.enrollment.phone.CodeVerdict;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.PhoneCheck;
import dev.enrollment.phone.PhoneCodes;
import dev.enrollment.phone.Phones;
import dev.enrollment.phone.SendOutcome;
import dev.enrollment.phone.TypedCode;
import dev.enrollment.phone.VerifiedPhone;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/**
 * Codes with which another signatory is named. Each goes to the telephone that was verified with
 * the account, is for one person in one session, and serves once.
 */
@Service
public class NamingCodes {

    /** Nobody has verified a telephone for the account. */
    public static final String NO_PHONE = "NO_PHONE";

    private final Phones phones;
    private final PhoneCodes accountCodes;
    private final PhoneCodes codes;

    NamingCodes(Phones phones, PhoneCodes codes) {
        this.phones = phones;
        this.accountCodes = codes;
        this.codes = codes.keptIn("signatory_check");
    }

    /** Where codes go, E.164; empty where the account has no verified telephone. */
    public Optional<String> phone(UUID enrollment) {
        return accountCodes.verified(enrollment).map(VerifiedPhone::number);
    }

    /**
     * Sends a code for this person. Not to be called in a transaction.
     *
     * @param market of the account, ISO 3166-1 alpha-2
     * @param wording the text around the code
     */
    public SendOutcome send(
            Caller caller,
            Signatory named,
            String market,
            Method method,
            UnaryOperator<String> wording) {
        return phone(caller.enrollment())
                .flatMap(number -> phones.read(number, market))
                .map(phone -> codes.send(bound(caller, named), phone, method, wording))
                .orElseGet(() -> new SendOutcome.Refused(NO_PHONE));
    }

    /** The newest code, if it was sent to this session for this person. */
    public Optional<PhoneCheck> underWay(Caller caller, Signatory named) {
        return codes.underWay(bound(caller, named));
    }

    /**
     * Takes the code; the right one is spent by it. In the caller's transaction, which must be
     * committed whatever comes back.
     *
     * @return what stands against it; empty where the code is right
     */
    public Optional<String> take(ShownCode shown, Signatory named) {
        Caller caller = bound(shown.caller(), named);
        if (codes.underWay(caller).isEmpty()) {
            return Optional.of(shown.text().isBlank() ? "CODE_NEEDED" : "CODE_SPENT");
        }
        Optional<TypedCode> typed = TypedCode.read(shown.text());
        if (typed.isEmpty()) {
            return Optional.of("CODE_FORM");
        }
        CodeVerdict verdict = codes.judge(caller, typed.get());
        if (verdict != CodeVerdict.RIGHT) {
            return Optional.of("CODE_" + verdict);
        }
        codes.forget(caller.enrollment());
        return Optional.empty();
    }

    /** For another person, it is another caller. */
    private static Caller bound(Caller caller, Signatory named) {
        String session =
                String.join("\0", caller.session(), named.name(), named.email(), named.phone());
        return new Caller(caller.enrollment(), session, caller.address());
    }
}
