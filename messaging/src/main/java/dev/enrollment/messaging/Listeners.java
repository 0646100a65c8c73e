package dev.enrollment.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs one listener container for each subscription. */
final class Listeners implements SmartLifecycle {

    /** Started after, and stopped before, all that handlers need. */
    static final int PHASE = Integer.MAX_VALUE - 100;

    private static final long OFFSETS_EVERY_MILLIS = 250;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
            new ArrayList<>();

    Listeners(
            List<Subscription> subscriptions,
            Function<Subscription, PollListener> listener,
            ConsumerGroups groups) {
        for (Subscription subscription : subscriptions) {
            ContainerProperties properties = subscription.containerProperties();
            properties.setGroupId(groups.groupOf(subscription));
            // Offsets say only where to begin again; what was applied, the progress table knows.
            properties.setSyncCommits(false);
            properties.setAckMode(ContainerProperties.AckMode.TIME);
            properties.setAckTime(OFFSETS_EVERY_MILLIS);
            properties.setPollTimeout(OFFSETS_EVERY_MILLIS);
            properties.setMessageListener(listener.apply(subscription));
            var container =
                    new ConcurrentMessageListenerContainer<>(groups.consumers(), properties);
            container.setBeanName(subscription.name());
            container.setConcurrency(groups.concurrency());
            container.setCommonErrorHandler(sameAgain());
            containers.add(container);
        }
    }

    /**
     * The same poll again, with growing pauses and some jitter, for ever: order is kept and nothing
     * is dropped.
     */
    private static DefaultErrorHandler sameAgain() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        pauses.setJitter(FIRST_PAUSE_MILLIS / 2);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
