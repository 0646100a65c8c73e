package dev.enrollment.phone;

import dev.enrollment.phone.SendLimit.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Issues codes within the limits, and compares what is typed in with what was issued. */
final class CodeRoom {

    /** What a wish for a code leads to, before anything is sent. */
    sealed interface Issue {

        record Code(UUID message, String code) implements Issue {

            @Override
            public String toString() {
                return "Code[" + message + "]";
            }
        }

        record Limited(SendLimit limit) implements Issue {}

        /** The same was wished for a moment ago: that message is on its way. */
        record Repeated() implements Issue {}
    }

    private static final Duration UNTIL_A_SECOND_WISH =
            SendPolicy.VALIDITY.minus(SendPolicy.DOUBLE_CLICK);

    private final CodeBook book;
    private final SendPolicy policy;
    private final PhoneChecks checks;
    private final SendCounts counts;

    CodeRoom(CodeBook book, SendPolicy policy, PhoneChecks checks, SendCounts counts) {
        this.book = book;
        this.policy = policy;
        this.checks = checks;
        this.counts = counts;
    }

    CodeRoom keptIn(String table) {
        return new CodeRoom(book, policy, checks.keptIn(table), counts);
    }

    boolean calls(String country) {
        return policy.allows(country);
    }

    /** Counts a message and makes its code the one that is valid. */
    Issue issue(Caller caller, Phones.Phone phone, Method method) {
        var target = new PhoneCheck.Target(phone.e164(), method);
        Map<Scope, String> subjects = subjects(caller, phone);
        counts.hold(subjects);
        if (checks.justSent(caller.enrollment(), session(caller), target, UNTIL_A_SECOND_WISH)) {
            return new Issue.Repeated();
        }
        Optional<SendLimit> reached = counts.reserve(subjects, policy.limits());
        if (reached.isPresent()) {
            return new Issue.Limited(reached.get());
        }
        UUID message = UUID.randomUUID();
        String code = book.draw();
        checks.begin(
                new PhoneChecks.Sending(
                        caller.enrollment(),
                        message,
                        session(caller),
                        target,
                        book.hashOfCode(message, code)),
                SendPolicy.VALIDITY);
        return new Issue.Code(message, code);
    }

    /** What the code is worth; the right one ends the check. */
    CodeVerdict judge(Caller caller, String code) {
        PhoneCheck check =
                checks.attempt(caller.enrollment(), session(caller), SendPolicy.TRIES).orElse(null);
        if (check == null) {
            return CodeVerdict.SPENT;
        }
        if (CodeBook.same(check.code(), book.hashOfCode(check.id(), code))) {
            checks.settle(caller.enrollment());
            return CodeVerdict.RIGHT;
        }
        return check.tries() < SendPolicy.TRIES ? CodeVerdict.WRONG : CodeVerdict.SPENT;
    }

    void forget(UUID enrollment) {
        checks.forget(enrollment);
    }

    Optional<PhoneCheck> newest(UUID enrollment) {
        return checks.find(enrollment);
    }

    boolean belongs(PhoneCheck check, Caller caller) {
        return check.session().equals(session(caller));
    }

    private String session(Caller caller) {
        return book.hash("session", caller.session());
    }

    private Map<Scope, String> subjects(Caller caller, Phones.Phone phone) {
        return Map.of(
                Scope.ACCOUNT, caller.enrollment().toString(),
                Scope.ADDRESS, book.hash("address", caller.address()),
                Scope.COUNTRY, phone.country(),
                Scope.NUMBER, book.hash("number", phone.e164()));
    }
}
