package dev.enrollment.notification.timer;

import dev.enrollment.defaults.WakeUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the parts of the sending loop share. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    /** Ends the sleep of this process's sending loop. */
    @Bean
    WakeUp wakeUp() {
        return new WakeUp();
    }
}
