package dev.enrollment.review.web.console;

import dev.enrollment.defaults.Migrations;
import dev.enrollment.defaults.Worker;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a second for what open pages have to know. */
@Configuration(proxyBeanMethods = false)
class LiveRounds {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    Worker openPages(LiveStreams streams, Migrations migrations) {
        return new Worker(
                "live-pages",
                () -> {
                    migrations.await();
                    streams.round();
                    Thread.sleep(LOOK);
                });
    }
}
