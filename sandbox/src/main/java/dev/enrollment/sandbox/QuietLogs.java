package dev.enrollment.sandbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the servers inside a test's JVM from drowning what the test has to say. */
final class QuietLogs {

    private static final List<String> NOISY =
            List.of("org.apache.kafka", "kafka", "state.change", "io.zonky", "org.apache.commons");

    private QuietLogs() {}

    static void warningsOnly() {
        for (String name : NOISY) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.WARN);
            }
        }
    }
}
