package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.Backlog;
import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.WakeUp;
import dev.enrollment.defaults.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Seals what is signed, outside any transaction: claimed by one commit, kept by another. Several
 * are sealed side by side, because a seal waits for authorities most of its time. What fails is
 * counted and tried again, with pauses that grow. Where there is nothing to do it sleeps until
 * somebody signs here, the next attempt is due, or it is time to look what another instance has
 * left.
 */
@Configuration(proxyBeanMethods = false)
class SealingRounds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger("agreement");

    private final SealingDesk desk;
    private final Sealer sealer;
    private final SealingPace pace;
    private final SideBySide places;
    private final MeterRegistry meters;
    private final WakeUp wakeUp;
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    SealingRounds(
            SealingDesk desk,
            Sealer sealer,
            SealingPace pace,
            MeterRegistry meters,
            CommitBell bell) {
        this.desk = desk;
        this.sealer = sealer;
        this.pace = pace;
        this.places = new SideBySide("sealing", pace.places());
        this.meters = meters;
        this.wakeUp = bell.wakeUp();
        Gauge.builder("agreement.sealing.waiting", oldest, SealingRounds::age)
                .description("How long the oldest signed agreement has been without its seal")
                .baseUnit("seconds")
                .register(meters);
    }

    @Bean
    Worker sealing(Migrations migrations) {
        return new Worker(
                "sealing",
                () -> {
                    migrations.await();
                    boolean worked = round();
                    Optional<Backlog> backlog = desk.backlog();
                    oldest.set(backlog.map(Backlog::since).orElse(null));
                    if (!worked) {
                        wakeUp.sleep(pause(backlog));
                    }
                });
    }

    @Override
    public void destroy() {
        places.close();
    }

    private Duration pause(Optional<Backlog> backlog) {
        return backlog.map(Backlog::untilDue)
                .filter(due -> due.compareTo(pace.every()) < 0)
                .orElse(pace.every());
    }

    private static double age(AtomicReference<@Nullable Instant> oldest) {
        Instant since = oldest.get();
        return since == null ? 0 : Duration.between(since, Instant.now()).toSeconds();
    }

    private boolean round() throws InterruptedException {
        List<SealingOrder> orders = desk.claim(pace.batch(), pace.comeBackAfter());
        List<SealingOutcome> outcomes = places.each(orders, this::seal);
        if (!outcomes.isEmpty()) {
            desk.settle(outcomes, pace.pause(), pace.longestPause());
        }
        return !orders.isEmpty();
    }

    private SealingOutcome seal(SealingOrder order) {
        SealingOutcome outcome = sealer.seal(order);
        if (outcome instanceof SealingOutcome.Delayed(var same, var step, var reason)) {
            log.warn("enrollment {}: sealing delayed at {}: {}", same.enrollment(), step, reason);
            meters.counter("agreement.sealing.delayed", "step", step).increment();
        }
        return outcome;
    }
}
