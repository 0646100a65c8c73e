package dev.enrollment.account.provisioning;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the run together: each call has a virtual thread of its own. */
@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

    @Bean
    ProvisioningRun provisioningRun(
            ProvisioningDesk desk, ProvisioningSteps steps, RoundProperties pace, Clock clock) {
        return new ProvisioningRun(
                desk,
                steps::perform,
                call -> Thread.ofVirtual().name("provisioning").start(call),
                pace.batch(),
                clock);
    }
}
