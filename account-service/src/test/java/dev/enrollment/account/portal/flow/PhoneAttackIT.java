package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.Channel;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.Origin;
import dev.enrollment.account.phone.PhoneDesk;
import dev.enrollment.account.phone.WrittenNumber;
import dev.enrollment.phone.Caller;
import dev.enrollment.phone.CodeVerdict;
import dev.enrollment.phone.Method;
import dev.enrollment.phone.SendLimit.Scope;
import dev.enrollment.phone.SendOutcome;
import dev.enrollment.phone.TypedCode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at once try to guess a code, or to have more sent than they may. */
class PhoneAttackIT extends RunningPortal {

    private static final int THREADS = 24;
    private static final AtomicInteger NUMBERS = new AtomicInteger(200_000);

    @Autowired private PhoneDesk phones;
    @Autowired private AccountDesk accounts;

    private final String number = freshNumber();

    @Test
    void aNumberGetsThreeMessagesInTenMinutesAndFiveADay() {
        attack(120, i -> send(stranger(), number));
        assertThat(Outside.messages(number)).hasSize(3);

        passMinutes(11);
        attack(120, i -> send(stranger(), number));
        assertThat(Outside.messages(number)).hasSize(5);

        passMinutes(11);
        assertThat(send(stranger(), number))
                .isInstanceOfSatisfying(
                        SendOutcome.Limited.class,
                        limited -> assertThat(limited.limit().scope()).isEqualTo(Scope.NUMBER));
        passMinutes(24 * 60);
        assertThat(send(stranger(), number)).isEqualTo(new SendOutcome.Sent());
    }

    @Test
    void anAccountGetsTenMessagesADayWhateverTheNumbers() {
        Caller caller = registered();
        List<SendOutcome> outcomes = attack(60, i -> send(caller, freshNumber()));

        assertThat(outcomes).filteredOn(SendOutcome.Sent.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(SendOutcome.Limited.class::isInstance)
                .hasSize(50)
                .allMatch(
                        it ->
                                it instanceof SendOutcome.Limited limited
                                        && limited.limit().scope() == Scope.ACCOUNT);
    }

    @Test
    void aCodeIsTriedFiveTimesHoweverManyGuessAtOnce() {
        Caller caller = registered();
        send(caller, number);
        String code = Outside.code(number);
        List<CodeVerdict> verdicts = attack(120, i -> check(caller, wrong(code, i)));

        assertThat(verdicts).doesNotContain(CodeVerdict.RIGHT);
        assertThat(Collections.frequency(verdicts, CodeVerdict.WRONG)).isEqualTo(4);
        assertThat(tries(caller)).isEqualTo(5);
        assertThat(check(caller, code)).isEqualTo(CodeVerdict.SPENT);
    }

    @Test
    void theRightCodeCountsOnceHoweverOftenItComes() {
        Caller caller = registered();
        send(caller, number);
        String code = Outside.code(number);

        assertThat(attack(60, i -> check(caller, code))).containsOnlyOnce(CodeVerdict.RIGHT);
        assertThat(verifications(caller)).isEqualTo(1);
    }

    @Test
    void aCodeIsWorthNothingElsewhereLaterOrAfterANewerOne() {
        Caller caller = registered();
        send(caller, number);
        String first = Outside.code(number);
        var elsewhere = new Caller(caller.enrollment(), "another session", caller.address());
        assertThat(check(elsewhere, first)).isEqualTo(CodeVerdict.SPENT);
        assertThat(tries(caller)).isZero();

        passDoubleClick(caller);
        send(caller, number);
        String second = Outside.code(number);
        assertThat(check(caller, wrong(second, 1))).isEqualTo(CodeVerdict.WRONG);
        jdbc.update(
                "UPDATE phone_check SET expires_at = clock_timestamp() WHERE enrollment_id = ?",
                caller.enrollment());
        assertThat(check(caller, second)).isEqualTo(CodeVerdict.SPENT);
        assertThat(verifications(caller)).isZero();
    }

    /** However many clicks at once: one message, and its code is the right one. */
    @Test
    void aSecondClickSendsNothing() {
        Caller caller = registered();
        assertThat(attack(20, i -> send(caller, number))).containsOnly(new SendOutcome.Sent());
        assertThat(Outside.messages(number)).hasSize(1);
        assertThat(check(caller, Outside.code(number))).isEqualTo(CodeVerdict.RIGHT);
    }

    /** Åland, Réunion, Guadeloupe, Guiana, Martinique, Mayotte, Svalbard; not Monaco. */
    @Test
    void aCodeGoesToTerritoriesThatBelongToAMarket() {
        Caller caller = registered();
        for (String there :
                List.of(
                        "+35818123456",
                        "+262692123456",
                        "+590690001234",
                        "+594694201234",
                        "+596696201234",
                        "+262639012345",
                        "+4779123456")) {
            assertThat(send(caller, there)).as(there).isEqualTo(new SendOutcome.Sent());
            assertThat(Outside.messages(there)).as(there).hasSize(1);
        }
        assertThat(send(caller, "+377 93 15 45 67"))
                .isEqualTo(new SendOutcome.Refused("PHONE_COUNTRY"));
    }

    @Test
    void nothingIsSentToNumbersThatCostExtraOrAreElsewhere() {
        Caller caller = registered();
        assertThat(send(caller, "+49 900 1234567"))
                .isEqualTo(new SendOutcome.Refused("PREMIUM_PHONE"));
        assertThat(send(caller, "+1 650 253 0000"))
                .isEqualTo(new SendOutcome.Refused("PHONE_COUNTRY"));
        assertThat(send(caller, "+49 12")).isEqualTo(new SendOutcome.Refused("PHONE"));
        assertThat(Outside.messages("+16502530000")).isEmpty();
        assertThat(Outside.messages("+499001234567")).isEmpty();
    }

    @Test
    void neitherCodesNorCountedNumbersAreKeptReadable() {
        Caller caller = registered();
        send(caller, number);
        String code = Outside.code(number);
        var kept =
                jdbc.queryForList(
                        "SELECT scope, subject FROM phone_message UNION SELECT scope, subject FROM"
                                + " phone_subject");
        assertThat(kept.toString())
                .isNotEqualTo("[]")
                .doesNotContain(number)
                .doesNotContain(caller.address());
        assertThat(
                        jdbc.queryForObject(
                                "SELECT code_hash FROM phone_check WHERE enrollment_id = ?",
                                String.class,
                                caller.enrollment()))
                .hasSize(64)
                .doesNotContain(code);
    }

    private SendOutcome send(Caller caller, String to) {
        return phones.send(
                caller,
                new WrittenNumber(to, new Market("DE")),
                Method.SMS,
                code -> "Your code is " + code + ".");
    }

    /** All start together; every one must come to an end. */
    private static <T> List<T> attack(int times, IntFunction<T> act) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> calls =
                    IntStream.range(0, times)
                            .<Callable<T>>mapToObj(i -> () -> act.apply(i))
                            .toList();
            return threads.invokeAll(calls).stream().map(PhoneAttackIT::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Caller stranger() {
        return new Caller(UUID.randomUUID(), "session", UUID.randomUUID() + "");
    }

    private Caller registered() {
        var id = new EnrollmentId(UUID.randomUUID());
        var origin = new Origin(new Market("DE"), Channel.PORTAL, null, "2026.1", Instant.now());
        accounts.register(id, origin, Accounting.application("HRB " + id).profile());
        return new Caller(id.value(), "session", "203.0.113." + id);
    }

    private void passMinutes(int minutes) {
        jdbc.update(
                "UPDATE phone_message SET sent_at = sent_at - make_interval(mins => ?)", minutes);
    }

    private void passDoubleClick(Caller caller) {
        jdbc.update(
                "UPDATE phone_check SET expires_at = expires_at - interval '11 seconds'"
                        + " WHERE enrollment_id = ?",
                caller.enrollment());
    }

    private int tries(Caller caller) {
        return count("SELECT tries FROM phone_check WHERE enrollment_id = ?", caller);
    }

    private CodeVerdict check(Caller caller, String code) {
        return phones.check(caller, new TypedCode(code), number -> Optional.empty());
    }

    private int verifications(Caller caller) {
        return count(
                "SELECT count(*) FROM timeline_entry WHERE milestone = 'PHONE_VERIFIED' AND"
                        + " enrollment_id = ?",
                caller);
    }

    private int count(String query, Caller caller) {
        return Objects.requireNonNull(
                jdbc.queryForObject(query, Integer.class, caller.enrollment()));
    }

    private static String wrong(String code, int i) {
        return "%06d".formatted((Integer.parseInt(code) + 1 + i) % 1_000_000);
    }

    private static String freshNumber() {
        return "+4915123" + NUMBERS.incrementAndGet();
    }
}
