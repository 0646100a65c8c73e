package dev.enrollment.agreement.timer;

import dev.enrollment.agreement.AgreementDesk;
import dev.enrollment.agreement.DeadlineProperties;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
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
                    desk.meetDeadlines(pace.batch());
                    Thread.sleep(pace.every());
                });
    }
}
