package dev.enrollment.review.timer;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import dev.enrollment.review.IdleDesk;
import dev.enrollment.review.ReviewProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for idle claims. A round that fails changes nothing, and the next finds the same. */
@Configuration(proxyBeanMethods = false)
class IdleRounds {

    @Bean
    Worker idleClaims(IdleDesk desk, ReviewProperties properties, Migrations migrations) {
        return new Worker(
                "idle-claims",
                () -> {
                    migrations.await();
                    if (!desk.giveBack()) {
                        Thread.sleep(properties.idleClaims().look());
                    }
                });
    }
}
