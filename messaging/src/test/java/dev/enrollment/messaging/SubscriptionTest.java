package dev.enrollment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    @Test
    void letsRecordsThatNobodyWaitsForGatherAtTheBroker() {
        var settings =
                Subscription.toEvents("enrollment.notifications")
                        .unhurried()
                        .containerProperties()
                        .getKafkaConsumerProperties();

        assertThat(settings)
                .containsEntry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500")
                .containsKey(ConsumerConfig.FETCH_MIN_BYTES_CONFIG);
    }

    @Test
    void fetchesAllOthersAtOnce() {
        var settings =
                Subscription.toEvents("enrollment.accounts")
                        .containerProperties()
                        .getKafkaConsumerProperties();

        assertThat(settings).doesNotContainKey(ConsumerConfig.FETCH_MIN_BYTES_CONFIG);
    }
}
