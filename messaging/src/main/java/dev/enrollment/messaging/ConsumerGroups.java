package dev.enrollment.messaging;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * How this service consumes.
 *
 * @param concurrency consumer threads for each subscription
 */
record ConsumerGroups(
        ConsumerFactory<byte[], byte[]> consumers, ServiceName service, int concurrency) {

    String groupOf(Subscription subscription) {
        return service.value() + "." + subscription.name();
    }
}
