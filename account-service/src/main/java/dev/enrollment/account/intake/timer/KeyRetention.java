package dev.enrollment.account.intake.timer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.enrollment.account.intake.IdempotencyKeys;
import dev.enrollment.account.intake.IdempotencyProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets idempotency keys whose time is over, one instance for all. */
@Configuration(proxyBeanMethods = false)
class KeyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRetention.class);

    @Bean
    Task<Void> forgetIdempotencyKeys(IdempotencyKeys keys, IdempotencyProperties properties) {
        return Tasks.recurring("forget-idempotency-keys", FixedDelay.of(properties.forgetEvery()))
                .execute(
                        (_, _) -> {
                            int forgotten = keys.forget(properties.keep());
                            if (forgotten > 0) {
                                LOG.info("Forgot {} idempotency keys", forgotten);
                            }
                        });
    }
}
