package dev.enrollment.defaults;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Durable timers, where a service has them: they run handlers, and so wait for the migrations. */
@AutoConfiguration(
        after = ServiceDefaultsAutoConfiguration.class,
        beforeName =
                "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
@ConditionalOnClass({Scheduler.class, DbSchedulerStarter.class})
class TimersAutoConfiguration {

    @Bean
    DbSchedulerStarter timersAfterMigrations(
            ObjectProvider<Scheduler> scheduler, Migrations migrations) {
        return new TimersStart(scheduler, migrations);
    }

    /** Said, not asked of a database that may be away. */
    @Bean
    @ConditionalOnMissingBean
    DbSchedulerCustomizer timersInPostgres() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new PostgreSqlJdbcCustomization(false, false));
            }
        };
    }
}
