package dev.enrollment.account.portal.timer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.enrollment.account.portal.DraftBox;
import dev.enrollment.account.portal.DraftProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes drafts that were abandoned, one instance for all. */
@Configuration(proxyBeanMethods = false)
class DraftRetention {

    @Bean
    Task<Void> forgetAbandonedDrafts(DraftBox drafts, DraftProperties properties) {
        return Tasks.recurring("forget-abandoned-drafts", FixedDelay.of(properties.forgetEvery()))
                .execute((_, _) -> drafts.forget(properties.keep()));
    }
}
