package dev.enrollment.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.intake.Answer;
import dev.enrollment.account.intake.Forms;
import dev.enrollment.account.intake.IntakeDesk;
import dev.enrollment.account.intake.Sender;
import dev.enrollment.account.intake.Sent;
import dev.enrollment.account.provisioning.Attempts;
import dev.enrollment.account.provisioning.Operation;
import dev.enrollment.account.provisioning.OperationReport;
import dev.enrollment.account.provisioning.OperationState;
import dev.enrollment.account.provisioning.Performed;
import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.ProvisioningDesk;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import dev.enrollment.account.provisioning.ProvisioningStatus;
import dev.enrollment.account.provisioning.Provisionings;
import dev.enrollment.account.provisioning.Step;
import dev.enrollment.account.provisioning.StepResult;
import dev.enrollment.tests.CountedStatements;
import dev.enrollment.tests.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A poll asks the database as often as a single record does. */
@WholeService
class SetWiseIT {

    private static final Sender AURORA = new Sender("aurora", Channel.KAFKA);

    @Autowired private IntakeDesk intake;
    @Autowired private AccountDesk accounts;
    @Autowired private NewsDesk news;
    @Autowired private ProvisioningDesk provisioning;
    @Autowired private Provisionings provisionings;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private final List<EnrollmentId> enrolled = new ArrayList<>();

    @Test
    void applicationsAndNewsOfAPollTakeAsManyStatementsAsOne() {
        // The first time, the partner itself is asked for.
        statements(() -> receive(companies(1)));
        List<String> first = statements(() -> receive(companies(1)));
        List<Sent> more = companies(20);
        List<String> second = statements(() -> receive(more));
        assertThat(second).isEqualTo(first);
        assertThat(enrolled).hasSize(22);

        List<String> repeats = statements(() -> receive(more.subList(0, 1)));
        assertThat(statements(() -> receive(more))).isEqualTo(repeats);

        List<String> noted = statements(() -> note(enrolled.subList(0, 1)));
        assertThat(statements(() -> note(enrolled))).isEqualTo(noted);
    }

    @Test
    void resultsOfManyProvisioningStepsTakeAsManyStatementsAsOne() {
        List<Performed> one = performed(1);
        List<Performed> many = performed(20);

        List<String> ofOne = CountedStatements.of(() -> provisioning.settle(one));
        List<String> ofMany = CountedStatements.of(() -> provisioning.settle(many));

        assertThat(ofMany).isEqualTo(ofOne);
        assertThat(many).allMatch(it -> status(it) == ProvisioningStatus.RUNNING);
    }

    @Test
    void everyColumnThatAnErasureFollowsLeadsAnIndex() {
        Indexes.leadEverywhere(jdbc);
    }

    private ProvisioningStatus status(Performed performed) {
        EnrollmentId id = performed.step().provisioning().order().enrollment();
        return Objects.requireNonNull(
                new TransactionTemplate(transactions)
                        .execute(status -> provisionings.find(id).orElseThrow().status()));
    }

    /** Steps under way, and the news that the back end works on the operation. */
    private List<Performed> performed(int count) {
        return IntStream.range(0, count).mapToObj(number -> performed()).toList();
    }

    private Performed performed() {
        Instant inAnHour = Instant.now().plusSeconds(3600);
        var id = new EnrollmentId(UUID.randomUUID());
        var begun =
                new Provisioning(
                        new ProvisioningOrder(
                                id, "DE", Accounting.signature("signer"), Instant.now()),
                        ProvisioningStatus.REQUESTED,
                        new Operation(1, null, false, null),
                        new Attempts(1, 0, null, true, inAnHour, true),
                        null);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> provisionings.put(begun));
        var report = new OperationReport("of-" + id, OperationState.RUNNING, null, null);
        return new Performed(new Step(begun, false, Map.of()), new StepResult.Reported(report));
    }

    private static List<Sent> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "set-" + UUID.randomUUID())
                .map(id -> new Sent(AURORA.partner(), Forms.ofCompany(id, id, Instant.now())))
                .toList();
    }

    private void receive(List<Sent> sent) {
        intake.foresee(sent);
        Consumer<Answer> reply =
                answer -> {
                    if (answer instanceof Answer.Accepted accepted) {
                        enrolled.add(accepted.id());
                    }
                };
        sent.forEach(one -> intake.receive(AURORA, one.form(), reply));
    }

    private void note(List<EnrollmentId> ids) {
        accounts.preload(ids);
        var noted =
                new AccountEvent.Noted(Instant.now(), AccountEvent.Note.REVIEW_OPENED, List.of());
        ids.forEach(id -> news.noted(id, noted));
    }

    /** Those of a transaction with this work, its flush included. */
    private List<String> statements(Runnable work) {
        var transaction = new TransactionTemplate(transactions);
        return CountedStatements.of(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
