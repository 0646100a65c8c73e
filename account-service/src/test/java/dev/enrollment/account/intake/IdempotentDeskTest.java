package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.Channel;
import dev.enrollment.account.InMemoryAccounts;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotentDeskTest {

    private static final Sender AURORA = new Sender("aurora", Channel.REST);
    private static final Sender BOREALIS = new Sender("borealis", Channel.REST);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AccountDesk accountDesk = new AccountDesk(accounts, List.of(), TestRules.CLOCK);
    private final IdempotentDesk desk =
            new IdempotentDesk(
                    new IntakeDesk(
                            TestRules.judgement(accountDesk, submissions),
                            accountDesk,
                            submissions,
                            () -> Accounting.id(numbers.incrementAndGet()),
                            TestRules.CLOCK),
                    new InMemoryIdempotencyKeys());

    @Test
    void repliesAgainAsTheFirstTime() {
        var first = desk.receive(AURORA, "k1", Forms.good(), this::render);
        var second = desk.receive(AURORA, "k1", Forms.good(), this::render);

        assertThat(first).isEqualTo(answered("Accepted"));
        assertThat(second).isEqualTo(first);
        assertThat(accounts.size()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        desk.receive(AURORA, "k1", Forms.good(), this::render);

        assertThat(desk.receive(AURORA, "k1", Forms.with("office.city", "Kiel"), this::render))
                .isEqualTo(new KeyUse.OfAnother("/Accepted"));
    }

    @Test
    void keepsRefusalsToo() {
        var bad = Forms.with("office.city", "");
        assertThat(desk.receive(AURORA, "k1", bad, this::render)).isEqualTo(answered("Rejected"));
        assertThat(desk.receive(AURORA, "k1", bad, this::render)).isEqualTo(answered("Rejected"));
    }

    @Test
    void anotherKeyMeetsTheSubmissionItself() {
        desk.receive(AURORA, "k1", Forms.good(), this::render);

        assertThat(desk.receive(AURORA, "k2", Forms.good(), this::render))
                .isEqualTo(answered("Duplicate"));
    }

    @Test
    void theKeysOfPartnersHaveNothingToDoWithEachOther() {
        desk.receive(AURORA, "k1", Forms.good(), this::render);

        assertThat(desk.receive(BOREALIS, "k1", Forms.good(), this::render))
                .isEqualTo(answered("Rejected"));
    }

    private Reply render(Answer answer) {
        String name = answer.getClass().getSimpleName();
        return new Reply(202, "/" + name, name);
    }

    private static KeyUse answered(String name) {
        return new KeyUse.Answered(new Reply(202, "/" + name, name));
    }
}
