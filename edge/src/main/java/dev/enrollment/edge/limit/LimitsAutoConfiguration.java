package dev.enrollment.edge.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** One count of requests for all of an instance. */
@AutoConfiguration
@EnableConfigurationProperties(LimitsProperties.class)
class LimitsAutoConfiguration {

    @Bean
    RateLimits rateLimits(LimitsProperties limits) {
        return new RateLimits(limits, TimeMeter.SYSTEM_NANOTIME);
    }
}
