package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.DeadlineProperties;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Settles what is due, a bounded number of agreements in each round. A round that fails changes
 * nothing, and the next one finds the same agreements.
 */
@Configuration(proxyBeanMethods = false)
class DeadlineRounds {

    @Bean
    Worker deadlines(AgreementDesk desk, DeadlineProperties pace, Migrations migrations) {
        return new Worker(
                "deadlines",
                () -> {
                    migrations.await();
                    boolean more = desk.meetDeadlines(pace.batch());
                    Thread.sleep(more ? pace.every() : idle(desk, pace));
                });
    }

    /** Until the next deadline, or until it is time to look for earlier ones that came to be. */
    private static Duration idle(AgreementDesk desk, DeadlineProperties pace) {
        Duration next = desk.untilNextDeadline().orElse(pace.idle());
        Duration pause = next.compareTo(pace.idle()) < 0 ? next : pace.idle();
        return pause.compareTo(pace.every()) < 0 ? pace.every() : pause;
    }
}
