package dev.enrollment.review.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All checks of a review, as they stand in its latest round.
 *
 * @param round 1 for the application as submitted, one more for each amendment and each check that
 *     is run again
 */
public record CheckSheet(int round, Map<CheckName, Check> checks) {

    public CheckSheet {
        checks = Map.copyOf(checks);
        if (checks.size() != CheckName.values().length) {
            throw new IllegalArgumentException("A sheet has every check, not only " + checks);
        }
    }

    /** A sheet on which nothing has begun. */
    public static CheckSheet blank(int round) {
        Map<CheckName, Check> checks = new EnumMap<>(CheckName.class);
        for (CheckName name : CheckName.values()) {
            checks.put(name, Check.PENDING);
        }
        return new CheckSheet(round, checks);
    }

    /** The sheet of the round after this one: these checks are blank, the others stay. */
    public CheckSheet next(Set<CheckName> again) {
        Map<CheckName, Check> next = new EnumMap<>(CheckName.class);
        checks.forEach(
                (name, check) ->
                        next.put(
                                name,
                                again.contains(name) ? Check.PENDING : check.keptFrom(round)));
        return new CheckSheet(round + 1, next);
    }

    public Check check(CheckName name) {
        return Objects.requireNonNull(checks.get(name));
    }

    /** The round in which the check was begun. */
    public int roundOf(CheckName name) {
        return Objects.requireNonNullElse(check(name).round(), round);
    }

    /** Whether the check was begun in this round and is still without result. */
    public boolean awaits(CheckKey key) {
        return key.round() == roundOf(key.check()) && !check(key.check()).state().isDone();
    }

    /** What a result is to a check that does not wait for it. */
    public Delivery again(CheckKey key, CheckResult.Completed result) {
        return switch (check(key.check()).state()) {
            case PASSED, ATTENTION, FAILED ->
                    key.round() != roundOf(key.check())
                            ? Delivery.TOO_LATE
                            : check(key.check()).has(result)
                                    ? Delivery.TAKEN
                                    : Delivery.CONTRADICTS;
            case PENDING, RUNNING, UNAVAILABLE, WAIVED -> Delivery.TOO_LATE;
        };
    }

    /** The checks without result. */
    public Set<CheckName> open() {
        Set<CheckName> open = EnumSet.allOf(CheckName.class);
        open.removeIf(name -> check(name).state().isDone());
        return open;
    }

    public boolean isComplete() {
        return checks.values().stream().allMatch(check -> check.state().isDone());
    }

    public boolean anyFailed() {
        return checks.values().stream().anyMatch(check -> check.state() == CheckState.FAILED);
    }

    public boolean allPassed() {
        return checks.values().stream().allMatch(check -> check.state() == CheckState.PASSED);
    }

    public CheckSheet completed(CheckName name, CheckResult.Completed result) {
        return with(name, check -> check.completed(result));
    }

    public CheckSheet postponed(CheckName name, CheckResult.Unavailable result) {
        return with(name, check -> check.postponed(result.cause()));
    }

    public CheckSheet waived(CheckName name) {
        return with(name, Check::waived);
    }

    private CheckSheet with(CheckName name, UnaryOperator<Check> change) {
        Map<CheckName, Check> changed = new EnumMap<>(checks);
        changed.put(name, change.apply(check(name)));
        return new CheckSheet(round, changed);
    }
}
