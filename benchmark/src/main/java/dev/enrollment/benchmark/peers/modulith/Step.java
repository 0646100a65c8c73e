package dev.enrollment.benchmark.peers.modulith;

import dev.enrollment.benchmark.peers.Application;

/** What has happened last to a company; each is one event. */
sealed interface Step {

    record Received(Application application) implements Step {}

    record RulesPassed(Application application) implements Step {}

    record NetworkPassed(Application application) implements Step {}

    record CreditPassed(Application application) implements Step {}

    record Signed(Application application) implements Step {}

    record Ordered(Application application, String operation) implements Step {}

    record Made(Application application) implements Step {}
}
