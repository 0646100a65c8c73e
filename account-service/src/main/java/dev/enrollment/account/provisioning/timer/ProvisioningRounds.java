package dev.enrollment.account.provisioning.timer;

import dev.enrollment.account.provisioning.ProvisioningRun;
import dev.enrollment.account.provisioning.RoundProperties;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Round after round, as soon as the migrations are done. */
@Configuration(proxyBeanMethods = false)
class ProvisioningRounds {

    @Bean
    Worker provisioning(ProvisioningRun run, RoundProperties pace, Migrations migrations) {
        return new Worker(
                "provisioning",
                () -> {
                    migrations.await();
                    run.round();
                    Thread.sleep(pace.every());
                });
    }
}
