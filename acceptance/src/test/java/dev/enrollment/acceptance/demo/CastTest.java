package dev.enrollment.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.OutOfPatience;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CastTest {

    private final List<String> troubles = new ArrayList<>();

    @Test
    void aPersonWhoMeetsAnErrorTriesAgainAndRemembersIt() {
        Queue<RuntimeException> errors =
                new ArrayDeque<>(List.of(new IllegalStateException("does not let rita in")));
        Cast.persist(() -> meet(errors), Deadline.in(Duration.ofMinutes(1)), troubles::add);
        assertThat(errors).isEmpty();
        assertThat(troubles).singleElement().asString().contains("does not let rita in");
    }

    @Test
    void nobodyTriesAgainWhenTheTimeIsOver() {
        assertThatThrownBy(
                        () ->
                                Cast.persist(
                                        () -> {
                                            throw new IllegalStateException("away");
                                        },
                                        Deadline.in(Duration.ZERO),
                                        troubles::add))
                .isInstanceOf(OutOfPatience.class);
        assertThat(troubles).hasSize(1);
    }

    private static void meet(Queue<RuntimeException> errors) {
        RuntimeException error = errors.poll();
        if (error != null) {
            throw error;
        }
    }
}
