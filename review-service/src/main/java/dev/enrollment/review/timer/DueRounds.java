package dev.enrollment.review.timer;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import dev.enrollment.review.DueDesk;
import dev.enrollment.review.RetentionDesk;
import dev.enrollment.review.RetentionProperties;
import dev.enrollment.review.ReviewProperties;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for what is due. A round that fails changes nothing, and the next finds the same. */
@Configuration(proxyBeanMethods = false)
class DueRounds {

    @Bean
    Worker idleClaims(DueDesk desk, ReviewProperties properties, Migrations migrations) {
        return rounds("idle-claims", desk::giveBack, properties.idleClaims().look(), migrations);
    }

    @Bean
    Worker heldDecisions(DueDesk desk, ReviewProperties properties, Migrations migrations) {
        return rounds("held-decisions", desk::carryOut, properties.undo().look(), migrations);
    }

    @Bean
    Worker oldFindings(RetentionDesk desk, RetentionProperties properties, Migrations migrations) {
        return rounds("old-findings", desk::forget, properties.look(), migrations);
    }

    private static Worker rounds(
            String name, BooleanSupplier round, Duration look, Migrations migrations) {
        return new Worker(
                name,
                () -> {
                    migrations.await();
                    if (!round.getAsBoolean()) {
                        Thread.sleep(look);
                    }
                });
    }
}
