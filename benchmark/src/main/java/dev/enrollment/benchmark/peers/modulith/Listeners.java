package dev.enrollment.benchmark.peers.modulith;

import dev.enrollment.benchmark.peers.Job;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Each does one step in a transaction of its own, and publishes the next event in it. */
class Listeners {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Job job;
    private final Way way;
    private final ApplicationEventPublisher events;

    Listeners(Job job, Way way, ApplicationEventPublisher events) {
        this.job = job;
        this.way = way;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(Step.Received event) {
        job.rules(event.application());
        events.publishEvent(new Step.RulesPassed(event.application()));
    }

    @ApplicationModuleListener
    void on(Step.RulesPassed event) {
        job.network(event.application());
        events.publishEvent(new Step.NetworkPassed(event.application()));
    }

    @ApplicationModuleListener
    void on(Step.NetworkPassed event) {
        job.credit(event.application());
        events.publishEvent(new Step.CreditPassed(event.application()));
    }

    @ApplicationModuleListener
    void on(Step.CreditPassed event) {
        job.offer(event.application());
        way.waits(event.application());
    }

    @ApplicationModuleListener
    void on(Step.Signed event) {
        events.publishEvent(new Step.Ordered(event.application(), job.order(event.application())));
    }

    @ApplicationModuleListener
    void on(Step.Ordered event) throws InterruptedException {
        while (!job.isMade(event.operation())) {
            Thread.sleep(PAUSE);
        }
        events.publishEvent(new Step.Made(event.application()));
    }

    @ApplicationModuleListener
    void on(Step.Made event) {
        job.ready(event.application());
    }
}
