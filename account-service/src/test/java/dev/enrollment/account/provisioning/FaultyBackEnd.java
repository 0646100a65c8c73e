package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Field;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A back end that keeps its contract (one operation for each key, which ends once) and whose
 * answers are spoilt as the test says, one call after the other; without instruction it answers
 * well.
 */
final class FaultyBackEnd implements BackEnd {

    static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    /** Each operation begun, and each call, in order. */
    final List<String> operations = new ArrayList<>();

    final List<String> calls = new ArrayList<>();

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, OperationState> ended = new HashMap<>();
    private final Deque<UnaryOperator<Supplier<BackEndAnswer>>> spoilers = new ArrayDeque<>();
    private OperationState state = OperationState.RUNNING;

    /** From now on an operation that is looked at is found so, unless it has ended before. */
    void finish(OperationState end) {
        state = end;
    }

    /** The next call is carried out, and its reply lost. */
    void loseReply() {
        spoilers.add(call -> () -> unheard(call.get()));
    }

    /** The next call does not get through. */
    void beAway() {
        spoilers.add(call -> () -> new BackEndAnswer.Unanswered(FailureCode.BACK_END_ERROR));
    }

    /** The next call is answered so, whatever is true. */
    void claim(String id, OperationState claimed, @Nullable String account) {
        spoilers.add(
                call ->
                        () ->
                                new BackEndAnswer.Reported(
                                        new OperationReport(id, claimed, account, RETRY_AFTER)));
    }

    @Override
    public BackEndAnswer start(
            OperationKey key, ProvisioningOrder order, Map<Field, String> applied) {
        assertThat(applied).isNotEmpty();
        return answer("start", () -> report(byKey.computeIfAbsent(key.value(), this::begin)));
    }

    @Override
    public BackEndAnswer findByKey(OperationKey key) {
        return answer("find by key", () -> known(byKey.get(key.value())));
    }

    @Override
    public BackEndAnswer findById(String operationId) {
        return answer(
                "find by id", () -> known(byKey.containsValue(operationId) ? operationId : null));
    }

    private BackEndAnswer answer(String call, Supplier<BackEndAnswer> truth) {
        calls.add(call);
        UnaryOperator<Supplier<BackEndAnswer>> spoiler = spoilers.poll();
        return spoiler == null ? truth.get() : spoiler.apply(truth).get();
    }

    private static BackEndAnswer unheard(BackEndAnswer reply) {
        assertThat(reply).isInstanceOf(BackEndAnswer.Reported.class);
        return new BackEndAnswer.Unanswered(FailureCode.BACK_END_UNREACHABLE);
    }

    private String begin(String key) {
        String id = "operation-" + (operations.size() + 1);
        operations.add(id);
        return id;
    }

    private BackEndAnswer known(@Nullable String id) {
        return id == null ? new BackEndAnswer.Absent() : report(id);
    }

    private BackEndAnswer report(String id) {
        OperationState found = ended.getOrDefault(id, state);
        if (found != OperationState.RUNNING) {
            ended.put(id, found);
        }
        String account = found == OperationState.SUCCEEDED ? "account-of-" + id : null;
        return new BackEndAnswer.Reported(new OperationReport(id, found, account, RETRY_AFTER));
    }
}
