package dev.enrollment.account.phone;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.CompanyProfile;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.intake.Phones;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends codes and checks them. A message is counted before it is sent and in a transaction of its
 * own: an answer that is lost costs one of the messages allowed, never one more.
 */
@Service
public class PhoneDesk {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneDesk.class);

    private final Phones phones;
    private final PhoneGateway gateway;
    private final CodeRoom room;
    private final AccountDesk accounts;
    private final TransactionTemplate transactions;

    PhoneDesk(
            Phones phones,
            PhoneGateway gateway,
            CodeRoom room,
            AccountDesk accounts,
            PlatformTransactionManager transactions) {
        this.phones = phones;
        this.gateway = gateway;
        this.room = room;
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
        Phones.Phone phone = phones.read(number.text(), number.market()).orElse(null);
        if (phone == null) {
            return new SendOutcome.Refused("PHONE");
        }
        if (phone.premium()) {
            return new SendOutcome.Refused("PREMIUM_PHONE");
        }
        if (!room.calls(phone.country())) {
            return new SendOutcome.Refused("PHONE_COUNTRY");
        }
        return switch (committed(() -> room.issue(caller, phone, method))) {
            case CodeRoom.Issue.Repeated _ -> new SendOutcome.Sent();
            case CodeRoom.Issue.Limited limited -> limited(caller, limited.limit());
            case CodeRoom.Issue.Code issued ->
                    deliver(
                            new PhoneGateway.Message(
                                    issued.message(),
                                    method,
                                    phone.e164(),
                                    wording.apply(issued.code())));
        };
    }

    /**
     * Checks a code; the right one verifies the account's phone.
     *
     * @param profile takes the verified number over, in the same transaction; the profile with it
     *     where it had another one
     */
    public CodeVerdict check(
            Caller caller, TypedCode code, Function<String, Optional<CompanyProfile>> profile) {
        CodeVerdict verdict = committed(() -> judge(caller, code, profile));
        LOG.info("Enrollment {}: a phone code is {}", caller.enrollment(), verdict);
        return verdict;
    }

    /** The newest code sent for the enrollment, or the one that verified its phone. */
    public Optional<PhoneCheck> newest(EnrollmentId id) {
        return room.newest(id);
    }

    /** The newest code, if it was sent to this session. */
    public Optional<PhoneCheck> underWay(Caller caller) {
        return room.newest(caller.enrollment()).filter(check -> room.belongs(check, caller));
    }

    private CodeVerdict judge(
            Caller caller, TypedCode code, Function<String, Optional<CompanyProfile>> profile) {
        CodeVerdict verdict = room.judge(caller, code.digits());
        if (verdict == CodeVerdict.RIGHT) {
            EnrollmentId id = caller.enrollment();
            var target = room.newest(id).orElseThrow().target();
            accounts.verifyPhone(id, target.method().name(), profile.apply(target.number()));
        }
        return verdict;
    }

    private static SendOutcome limited(Caller caller, SendLimit limit) {
        LOG.info(
                "Enrollment {}: no code sent, {} has had {}",
                caller.enrollment(),
                limit.scope(),
                limit.most());
        return new SendOutcome.Limited(limit);
    }

    private SendOutcome deliver(PhoneGateway.Message message) {
        boolean taken = gateway.deliver(message);
        LOG.info("Phone message {} by {}: taken over {}", message.id(), message.method(), taken);
        return taken ? new SendOutcome.Sent() : new SendOutcome.Undelivered();
    }

    private <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
