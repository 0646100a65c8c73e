package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.LivenessCheck;
import dev.enrollment.defaults.Migrations;
import dev.enrollment.messaging.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs one listener container for each subscription. One that ends without being asked to ends the
 * process's liveness.
 */
final class Listeners implements SmartLifecycle, LivenessCheck {

    /** Started after, and stopped before, all that handlers need. */
    static final int PHASE = Integer.MAX_VALUE - 100;

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    private static final long LONGEST_STOP_MILLIS = 3_000;
    private static final long OFFSETS_EVERY_MILLIS = 250;
    private static final Duration RIGHTS_EVERY = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
            new ArrayList<>();

    private final Migrations migrations;
    private volatile boolean started;

    Listeners(
            List<Subscription> subscriptions,
            Function<Subscription, PollListener> listener,
            Function<Subscription, Placement> placements,
            Function<Subscription, Lookups> lookups,
            ConsumerGroups groups,
            Migrations migrations) {
        this.migrations = migrations;
        for (Subscription subscription : subscriptions) {
            ContainerProperties properties = subscription.containerProperties();
            properties.setGroupId(groups.groupOf(subscription));
            // Offsets say only where to begin again; what was applied, the progress table knows.
            properties.setSyncCommits(false);
            properties.setAckMode(ContainerProperties.AckMode.TIME);
            properties.setAckTime(OFFSETS_EVERY_MILLIS);
            properties.setPollTimeout(OFFSETS_EVERY_MILLIS);
            // A right that is withdrawn may be given back: the container would end without this.
            properties.setAuthExceptionRetryInterval(RIGHTS_EVERY);
            properties.setMessageListener(listener.apply(subscription));
            Placement placement = placements.apply(subscription);
            properties.setConsumerRebalanceListener(placing(placement));
            Lookups looking = lookups.apply(subscription);
            properties.setIdleEventInterval(OFFSETS_EVERY_MILLIS);
            var container =
                    new ConcurrentMessageListenerContainer<>(groups.consumers(), properties);
            container.setBeanName(subscription.name());
            container.setConcurrency(groups.concurrency());
            container.setCommonErrorHandler(sameAgain());
            container.setApplicationEventPublisher(event -> idle(event, placement, looking));
            containers.add(container);
        }
    }

    private static ConsumerAwareRebalanceListener placing(Placement placement) {
        return new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(
                    Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                placement.assigned(partitions);
            }
        };
    }

    /** Told in the consumer's thread; trouble there comes again as trouble of the next poll. */
    private static void idle(Object event, Placement placement, Lookups lookups) {
        if (event instanceof ListenerContainerIdleEvent idle) {
            try {
                lookups.goOn(idle.getConsumer());
                placement.idle(idle.getConsumer());
            } catch (RuntimeException e) {
                log.warn("cannot be placed, tried again: {}", e.toString());
            }
        }
    }

    /**
     * The same records again, after growing pauses with some jitter, for ever: order is kept and
     * nothing is dropped. A paused container goes on polling, so that its consumer stays in its
     * group however long the trouble lasts.
     */
    private static DefaultErrorHandler sameAgain() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        pauses.setJitter(FIRST_PAUSE_MILLIS / 2);
        SimpleAsyncTaskScheduler resuming = new SimpleAsyncTaskScheduler();
        resuming.setDaemon(true);
        var pausing =
                new ContainerPausingBackOffHandler(
                        new ListenerContainerPauseService(null, resuming));
        DefaultErrorHandler handler = new DefaultErrorHandler(null, pauses, pausing);
        handler.setClassifications(Map.of(), true);
        // The poll listener has said it already.
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    @Override
    public void start() {
        started = true;
        migrations.whenDone(this::startContainers);
    }

    private synchronized void startContainers() {
        if (started) {
            containers.forEach(ConcurrentMessageListenerContainer::start);
        }
    }

    /** All at once; the polls in hand are finished. */
    @Override
    public synchronized void stop() {
        started = false;
        CountDownLatch stopped = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(stopped::countDown));
        try {
            if (!stopped.await(LONGEST_STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("not all polls in hand were finished in time; they will be repeated");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A container says so itself: it stops its threads for an error, lack of memory for example.
     */
    @Override
    public List<String> dead() {
        return containers.stream()
                .filter(container -> !container.isInExpectedState())
                .map(container -> "listener of " + container.getBeanName())
                .toList();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
