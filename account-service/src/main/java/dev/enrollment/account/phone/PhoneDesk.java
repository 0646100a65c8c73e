package dev.enrollment.account.phone;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.phone.Caller;
import dev.enrollment.phone.CodeVerdict;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.PhoneCheck;
import dev.enrollment.phone.PhoneCodes;
import dev.enrollment.phone.Phones;
import dev.enrollment.phone.SendOutcome;
import dev.enrollment.phone.TypedCode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the administrator's phone checked by a code. */
@Service
public class PhoneDesk {

    private final Phones phones;
    private final PhoneCodes codes;
    private final AccountDesk accounts;
    private final TransactionTemplate transactions;

    PhoneDesk(
            Phones phones,
            PhoneCodes codes,
            AccountDesk accounts,
            PlatformTransactionManager transactions) {
        this.phones = phones;
        this.codes = codes;
        this.accounts = accounts;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Sends a code.
     *
     * @param number as a person of the market wrote it
     * @param wording the text around the code
     */
    public SendOutcome send(
            Caller caller, WrittenNumber number, Method method, UnaryOperator<String> wording) {
        return phones.read(number.text(), number.market())
                .map(phone -> codes.send(caller, phone, method, wording))
                .orElseGet(() -> new SendOutcome.Refused("PHONE"));
    }

    /**
     * Checks a code; the right one verifies the account's phone.
     *
     * @param profile takes the verified number over, in the same transaction; the profile with it
     *     where it had another one
     */
    public CodeVerdict check(
            Caller caller, TypedCode code, Function<String, Optional<CompanyProfile>> profile) {
        return Objects.requireNonNull(transactions.execute(status -> judge(caller, code, profile)));
    }

    /** The newest code sent for the enrollment, or the one that verified its phone. */
    public Optional<PhoneCheck> newest(EnrollmentId id) {
        return codes.newest(id.value());
    }

    /** The newest code, if it was sent to this session. */
    public Optional<PhoneCheck> underWay(Caller caller) {
        return codes.underWay(caller);
    }

    private CodeVerdict judge(
            Caller caller, TypedCode code, Function<String, Optional<CompanyProfile>> profile) {
        CodeVerdict verdict = codes.judge(caller, code);
        if (verdict == CodeVerdict.RIGHT) {
            var target = codes.newest(caller.enrollment()).orElseThrow().target();
            accounts.verifyPhone(
                    new EnrollmentId(caller.enrollment()),
                    target.method().name(),
                    profile.apply(target.number()));
        }
        return verdict;
    }
}
