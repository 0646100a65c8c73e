package dev.enrollment.phone;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends codes and checks them. A message is counted before it is sent and in a transaction of its
 * own: an answer that is lost costs one of the messages allowed, never one more.
 */
public final class PhoneCodes {

    /** How long a message is counted: longer than the window of any limit. */
    public static final Duration COUNTED = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCodes.class);

    private final CodeRoom room;
    private final PhoneGateway gateway;
    private final TransactionTemplate transactions;

    PhoneCodes(CodeRoom room, PhoneGateway gateway, TransactionTemplate transactions) {
        this.room = room;
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /**
     * Codes for another purpose, apart from these and counted together with them.
     *
     * @param table of the service, with the columns of phone_check
     */
    public PhoneCodes keptIn(String table) {
        return new PhoneCodes(room.keptIn(table), gateway, transactions);
    }

    /**
     * Sends a code; the same wish again within seconds sends nothing. Not to be called in a
     * transaction.
     *
     * @param wording the text around the code
     */
    public SendOutcome send(
            Caller caller, Phones.Phone phone, Method method, UnaryOperator<String> wording) {
        if (!reach(phone)) {
            return new SendOutcome.Refused(phone.premium() ? "PREMIUM_PHONE" : "PHONE_COUNTRY");
        }
        CodeRoom.Issue issue =
                Objects.requireNonNull(
                        transactions.execute(status -> room.issue(caller, phone, method)));
        return switch (issue) {
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

    /** Whether such a number is called at all. */
    public boolean reach(Phones.Phone phone) {
        return !phone.premium() && room.calls(phone.country());
    }

    /**
     * What the code is worth. In the caller's transaction, which must be committed whatever comes
     * back: a wrong code costs a try, the right one counts once.
     */
    public CodeVerdict judge(Caller caller, TypedCode code) {
        CodeVerdict verdict = room.judge(caller, code.digits());
        LOG.info("Enrollment {}: a phone code is {}", caller.enrollment(), verdict);
        return verdict;
    }

    /**
     * Forgets the code that came back, so that codes can be sent to another person of the
     * enrollment. In the caller's transaction.
     */
    public void forget(UUID enrollment) {
        room.forget(enrollment);
    }

    /** The newest code sent for the enrollment, or the one that came back. */
    public Optional<PhoneCheck> newest(UUID enrollment) {
        return room.newest(enrollment);
    }

    /** The telephone from which the enrollment's code came back. */
    public Optional<VerifiedPhone> verified(UUID enrollment) {
        return room.newest(enrollment)
                .flatMap(
                        check ->
                                Optional.ofNullable(check.verifiedAt())
                                        .map(at -> new VerifiedPhone(check.target().number(), at)));
    }

    /** The newest code, if it was sent to this session. */
    public Optional<PhoneCheck> underWay(Caller caller) {
        return room.newest(caller.enrollment()).filter(check -> room.belongs(check, caller));
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
}
