package dev.enrollment.faults;

import dev.enrollment.faults.DatabaseLine.Cut;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Injects the faults of the schedule, one after the other. */
final class Injection {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Options options;
    private final Site site;
    private final List<Instance> instances;
    private final Troubles troubles;
    private final Counts counts;
    private final long begin = System.nanoTime();
    private long progress = begin;
    private int missing = Integer.MAX_VALUE;
    private int totalOutages;

    Injection(
            Options options,
            Site site,
            List<Instance> instances,
            Troubles troubles,
            Counts counts) {
        this.options = options;
        this.site = site;
        this.instances = instances;
        this.troubles = troubles;
        this.counts = counts;
    }

    /**
     * Returns when the time is over and all has come about once, or nothing new has come about for
     * the grace.
     */
    void inject() {
        Schedule schedule = new Schedule(options.seed());
        try (var watchdog = Executors.newSingleThreadScheduledExecutor()) {
            var _ =
                    watchdog.scheduleWithFixedDelay(
                            () -> instances.forEach(Instance::killWhenLate),
                            0,
                            LOOK.toMillis(),
                            TimeUnit.MILLISECONDS);
            while (!isOver()) {
                Schedule.Planned planned = schedule.next();
                inject(planned.fault(), planned.target());
                Await.pause(planned.pause());
                if (totalOutageIsDue()) {
                    totalOutages++;
                    inject(Fault.ALL_BROKERS_DOWN, 0);
                }
            }
        }
    }

    private boolean isOver() {
        long now = System.nanoTime();
        if (now - begin < options.length().toNanos()) {
            return false;
        }
        if (counts.missing().size() < missing) {
            missing = counts.missing().size();
            progress = now;
        }
        return missing == 0 || now - progress >= options.grace().toNanos();
    }

    /** After equal parts of the time. */
    private boolean totalOutageIsDue() {
        long passed = System.nanoTime() - begin;
        int all = options.totalOutages();
        return totalOutages < all
                && passed * (all + 1) > options.length().toNanos() * (totalOutages + 1);
    }

    private void inject(Fault fault, int target) {
        Instance instance = instances.get(target % instances.size());
        switch (fault) {
            case KILL -> instance.kill();
            case CUT_BEFORE_COMMIT -> instance.cut(Cut.BEFORE_COMMIT);
            case CUT_BEFORE_ANSWER -> instance.cut(Cut.BEFORE_ANSWER);
            case STOP -> instance.freeze(fault, options.stop());
            case LONG_STOP -> instance.freeze(fault, options.longStop());
            case BROKER_KILL -> {
                counts.add(fault.title());
                site.cluster().kill(target % BrokerNode.NODES);
                healAfter(options.brokerOutage());
            }
            case REGISTRY_DOWN -> {
                counts.add(fault.title());
                startWithoutRegistry(instance);
            }
            case READ_ONLY -> {
                counts.add(fault.title());
                site.readOnlyFor(options.readOnly());
            }
            case REPLY_TOPIC_GONE -> troubles.replyTopicGone();
            case RIGHT_WITHDRAWN -> troubles.rightWithdrawn();
            case TOO_LARGE -> troubles.tooLarge();
            case SCHEMA_MISSING -> troubles.schemaMissing();
            case ALL_BROKERS_DOWN -> troubles.allBrokersDown();
        }
    }

    private void healAfter(Duration outage) {
        Await.pause(outage);
        site.cluster().heal();
    }

    private void startWithoutRegistry(Instance instance) {
        site.registry().stop();
        instance.kill();
        Await.pause(options.registryOutage());
        site.registry().restart();
    }
}
