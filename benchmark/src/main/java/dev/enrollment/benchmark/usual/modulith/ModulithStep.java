package dev.enrollment.benchmark.usual.modulith;

import dev.enrollment.benchmark.usual.EncodedEvent;
import dev.enrollment.benchmark.usual.UsualApplication;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;

/** The usual way with Spring Modulith's event publication registry. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({UsualApplication.class, ModulithOutbox.class})
class ModulithStep {

    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.modulith.events.jdbc.schema-initialization.enabled", "true",
                    // Else completed publications stay, to be purged by the application.
                    "spring.modulith.events.completion-mode", "delete",
                    // What a crash left unsent is sent at the next start.
                    "spring.modulith.events.republish-outstanding-events-on-restart", "true",
                    // Bytes go out as they are.
                    "spring.modulith.events.kafka.enable-json", "false");

    static void main() throws IOException {
        UsualApplication.run(ModulithStep.class, SETTINGS);
    }

    @Bean
    static EventExternalizationConfiguration externalization() {
        return EventExternalizationConfiguration.externalizing()
                .selectByType(EncodedEvent.class)
                .route(
                        EncodedEvent.class,
                        event -> RoutingTarget.forTarget(event.topic()).andKey(event.key()))
                .mapping(EncodedEvent.class, EncodedEvent::payload)
                .build();
    }
}
