package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.DeadlineProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Settles what is due, a bounded number of agreements in each round. A round that fails changes
 * nothing, and the next one finds the same agreements.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlineRounds implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(DeadlineRounds.class);

    private final AgreementDesk desk;
    private final DeadlineProperties pace;

    DeadlineRounds(AgreementDesk desk, DeadlineProperties pace) {
        this.desk = desk;
        this.pace = pace;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(this::round, pace.every(), pace.every()));
    }

    private void round() {
        try {
            desk.meetDeadlines(pace.batch());
        } catch (RuntimeException e) {
            log.warn("deadlines wait for the next round: {}", e.toString());
        }
    }
}
