package dev.enrollment.defaults;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * The beans every service starts with: its name, its clock, its migrations, its view of the
 * database.
 */
@AutoConfiguration
class ServiceDefaultsAutoConfiguration {

    @Bean
    ServiceName serviceName(Environment environment) {
        return new ServiceName(environment.getRequiredProperty("spring.application.name"));
    }

    /** Templates know it by this name. */
    @Bean
    Vendor vendor(Environment environment) {
        return Binder.get(environment).bind("enrollment.vendor", Vendor.class).get();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    SQLExceptionTranslator databaseTrouble() {
        return new DatabaseTrouble();
    }

    @Bean
    WorkersHealth workersHealthIndicator(ObjectProvider<LivenessCheck> others) {
        return new WorkersHealth(others.stream().toList());
    }

    @Bean
    Migrations migrations(ObjectProvider<ModuleTables> modules) {
        return new Migrations(modules);
    }

    @Bean
    MigrationsHealth migrationsHealthIndicator(Migrations migrations) {
        return new MigrationsHealth(migrations);
    }
}
