package dev.enrollment.benchmark.usual.namastack;

import dev.enrollment.benchmark.usual.UsualApplication;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The usual way with Namastack Outbox. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({UsualApplication.class, NamastackOutbox.class, KafkaHandler.class})
class NamastackStep {

    /** What its documentation found fastest; by default it takes 10 keys each 2 s. */
    private static final Map<String, Object> SETTINGS =
            Map.of(
                    "spring.threads.virtual.enabled", "true",
                    "namastack.outbox.polling.batch-size", "800",
                    "namastack.outbox.polling.fixed.interval", "25ms",
                    "namastack.outbox.processing.executor-concurrency-limit", "30",
                    "namastack.outbox.processing.delete-completed-records", "true",
                    "namastack.outbox.instance.heartbeat-interval", "1s",
                    "namastack.outbox.instance.stale-instance-timeout", "10s",
                    "namastack.outbox.instance.rebalance-interval", "1s");

    static void main() throws IOException {
        UsualApplication.run(NamastackStep.class, SETTINGS);
    }
}
