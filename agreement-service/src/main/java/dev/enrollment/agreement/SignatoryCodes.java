package dev.enrollment.agreement;

import dev.enrollment.phone.Caller;
import dev.enrollment.phone.CodeVerdict;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.PhoneCheck;
import dev.enrollment.phone.PhoneCodes;
import dev.enrollment.phone.Phones;
import dev.enrollment.phone.SendOutcome;
import dev.enrollment.phone.TypedCode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends the signatory a code by telephone before the signature, where the policy asks for one. */
@Service
public class SignatoryCodes implements IdentityCheck {

    private final AgreementProperties policy;
    private final Phones phones;
    private final PhoneCodes codes;

    SignatoryCodes(AgreementProperties policy, Phones phones, PhoneCodes codes) {
        this.policy = policy;
        this.phones = phones;
        this.codes = codes;
    }

    public boolean asked() {
        return policy.phoneCode();
    }

    /**
     * Sends a code to the signatory's telephone; empty where none is known. Not in a transaction.
     *
     * @param wording the text around the code
     */
    public Optional<SendOutcome> send(
            OpenedAgreement opened, Visitor visitor, Method method, UnaryOperator<String> wording) {
        return Optional.ofNullable(opened.company().signatory().phone())
                .flatMap(phone -> phones.read(phone.number(), opened.company().market()))
                .map(phone -> codes.send(caller(opened, visitor), phone, method, wording));
    }

    /** The newest code that was sent to this person's telephone, for this session. */
    public Optional<PhoneCheck> underWay(OpenedAgreement opened, Visitor visitor) {
        Signatory.@Nullable Phone phone = opened.company().signatory().phone();
        return codes.underWay(caller(opened, visitor))
                .filter(sent -> phone != null && sent.target().number().equals(phone.number()));
    }

    @Override
    public Finding identify(OpenedAgreement opened, Visitor visitor, String code) {
        if (!asked()) {
            return new Finding(visitor, null);
        }
        Signatory.@Nullable Phone phone = opened.company().signatory().phone();
        TypedCode typed = TypedCode.read(code).orElse(null);
        if (phone == null || typed == null) {
            return new Finding(visitor, phone == null ? Obstacle.NO_PHONE : Obstacle.CODE_FORM);
        }
        PhoneCheck sent = underWay(opened, visitor).orElse(null);
        if (sent == null) {
            return new Finding(visitor, Obstacle.CODE_SPENT);
        }
        return switch (codes.judge(caller(opened, visitor), typed)) {
            case CodeVerdict.RIGHT -> {
                // Whoever is named next gets codes, too.
                codes.forget(opened.agreement().enrollment().value());
                yield new Finding(visitor.with(proof(phone, sent)), null);
            }
            case CodeVerdict.WRONG -> new Finding(visitor, Obstacle.CODE_WRONG);
            case CodeVerdict.SPENT -> new Finding(visitor, Obstacle.CODE_SPENT);
        };
    }

    /**
     * A telephone as somebody names it for another person; empty where no code could reach it.
     *
     * @param market whose national form is understood
     */
    public Optional<Signatory.Phone> read(String text, String market) {
        return phones.read(text, market)
                .filter(codes::reach)
                .map(phone -> Signatory.Phone.named(phone.e164()));
    }

    /** A number as somebody in the market would write one. */
    public String example(String market) {
        return phones.example(market);
    }

    private static SignIn.Code proof(Signatory.Phone phone, PhoneCheck sent) {
        return new SignIn.Code(phone, sent.target().method(), sent.sentAt());
    }

    private static Caller caller(OpenedAgreement opened, Visitor visitor) {
        return new Caller(
                opened.agreement().enrollment().value(),
                visitor.signIn().session(),
                visitor.signIn().remoteAddress());
    }
}
