package dev.enrollment.benchmark.usual.polled;

import dev.enrollment.benchmark.usual.UsualApplication;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The usual way with an outbox of one's own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@Import({UsualApplication.class, PolledOutbox.class, OutboxRelay.class})
class PolledStep {

    static void main() throws IOException {
        UsualApplication.run(
                PolledStep.class,
                Map.of(
                        "spring.flyway.locations",
                        "classpath:db/step,classpath:db/inbox,classpath:db/outbox"));
    }
}
