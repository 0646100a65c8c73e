package dev.enrollment.account.provisioning.rounds;

import dev.enrollment.defaults.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rung by the commit that makes a provisioning due. */
@Configuration(proxyBeanMethods = false)
class ProvisioningBell {

    @Bean
    Bell provisioningDue() {
        return new Bell();
    }
}
