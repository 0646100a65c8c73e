package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Seals what is signed, outside any transaction: claimed by one commit, kept by another. What fails
 * is counted and tried again, with pauses that grow.
 */
@Configuration(proxyBeanMethods = false)
class SealingRounds {

    private static final Logger log = LoggerFactory.getLogger("agreement");

    private final SealingDesk desk;
    private final Sealer sealer;
    private final SealingPace pace;
    private final MeterRegistry meters;
    private final AtomicLong waiting = new AtomicLong();

    SealingRounds(SealingDesk desk, Sealer sealer, SealingPace pace, MeterRegistry meters) {
        this.desk = desk;
        this.sealer = sealer;
        this.pace = pace;
        this.meters = meters;
        Gauge.builder("agreement.sealing.waiting", waiting, AtomicLong::get)
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
                    waiting.set(desk.waiting().toSeconds());
                    if (!worked) {
                        Thread.sleep(pace.every());
                    }
                });
    }

    private boolean round() {
        List<SealingOrder> orders = desk.claim(pace.batch(), pace.comeBackAfter());
        List<SealingOutcome> outcomes = orders.stream().map(this::seal).toList();
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
