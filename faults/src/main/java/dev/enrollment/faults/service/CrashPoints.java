package dev.enrollment.faults.service;

import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Puts the points around the connections to database and broker, whoever uses them. */
final class CrashPoints implements BeanPostProcessor {

    private final Crash crash;

    CrashPoints(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case DataSource dataSource -> new CrashingDataSource(dataSource, crash);
            case KafkaProducer<?, ?> producer -> CrashingProducer.around(producer, crash);
            case DefaultKafkaConsumerFactory<?, ?> consumers -> watched(consumers);
            default -> bean;
        };
    }

    private <K, V> DefaultKafkaConsumerFactory<K, V> watched(
            DefaultKafkaConsumerFactory<K, V> consumers) {
        consumers.addPostProcessor(consumer -> CrashingConsumer.around(consumer, crash));
        return consumers;
    }
}
