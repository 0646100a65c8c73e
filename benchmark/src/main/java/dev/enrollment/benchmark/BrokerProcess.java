package dev.enrollment.benchmark;

import dev.enrollment.benchmark.step.Orders;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import java.io.IOException;
import java.nio.file.Path;

/** A Kafka broker in a process of its own: {@code PORT FOLDER}. */
final class BrokerProcess {

    private BrokerProcess() {}

    static void main(String[] arguments) throws IOException {
        KafkaBroker broker =
                KafkaBroker.start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        new Orders(() -> {}, broker::close).obey();
    }
}
