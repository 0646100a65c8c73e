package dev.enrollment.review.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.Tried;
import dev.enrollment.review.profile.EnrollmentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class BatchTest {

    private final List<Tried> tries = IntStream.range(0, 100).mapToObj(BatchTest::tried).toList();
    private final List<Tried> written = new ArrayList<>();
    private final Set<Tried> refused = new HashSet<>();
    private int transactions;

    @Test
    void isOneTransaction() {
        Batch batch = new Batch(tries, this::write);
        batch.settle();
        assertThat(transactions).isEqualTo(1);
        assertThat(written).isEqualTo(tries);
        assertThat(batch.left()).isEmpty();
    }

    @Test
    void aRefusedResultStandsAloneAndCostsNobodyElse() {
        refused.add(tries.get(57));
        Batch batch = new Batch(tries, this::write);
        batch.settle();
        assertThat(written).hasSize(99).doesNotContain(tries.get(57));
        assertThat(batch.settled()).isEqualTo(tries);
        assertThat(transactions).isLessThan(20);
    }

    @Test
    void moreRefusalsThanCulpritsExplainAreTrouble() {
        refused.addAll(tries.subList(10, 90));
        Batch batch = new Batch(tries, this::write);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(batch::settle);
        assertThat(written).isEqualTo(tries.subList(0, 10));
        assertThat(batch.left()).isEqualTo(tries.subList(13, 100));
    }

    @Test
    void whileTheDatabaseIsAwayEverythingIsLeft() {
        Batch batch = new Batch(tries, written -> failToConnect());
        assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(batch::settle);
        assertThat(transactions).isEqualTo(1);
        assertThat(batch.settled()).isEmpty();
        assertThat(batch.left()).isEqualTo(tries);
    }

    private void write(List<Tried> batch) {
        transactions++;
        if (batch.stream().anyMatch(refused::contains)) {
            throw new IllegalStateException("refused");
        }
        written.addAll(batch);
    }

    private void failToConnect() {
        transactions++;
        throw new CannotCreateTransactionException("away");
    }

    private static Tried tried(int number) {
        EnrollmentId enrollment = new EnrollmentId(new UUID(0, number));
        return new Tried(new CheckKey(enrollment, 1, CheckName.CREDIT), CheckResult.passed());
    }
}
