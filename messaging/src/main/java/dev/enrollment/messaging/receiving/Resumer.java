package dev.enrollment.messaging.receiving;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.storage.Stream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Applies held events when their turn has come: after the gap before them closed, and again and
 * again while they wait for a fact on another topic.
 */
public final class Resumer {

    /** Started before, and stopped after, the listeners. */
    public static final int PHASE = Listeners.PHASE - 1;

    private static final int LIMIT = 500;
    private static final long PAUSE_MILLIS = 250;

    private final List<Subscription> subscriptions;
    private final HeldEvents held;
    private final ProgressTable progress;
    private final Watch watch;

    /**
     * Streams whose last try was broken off by trouble that passes: tried alone and after all
     * others, those first that were tried longest ago.
     */
    private final Set<Stream> broken = new LinkedHashSet<>();

    Resumer(
            List<Subscription> subscriptions,
            HeldEvents held,
            ProgressTable progress,
            Watch watch) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.progress = progress;
        this.watch = watch;
    }

    /** One look at all streams that may go on. */
    void round() throws InterruptedException {
        List<Stream> due = progress.resumable(LIMIT);
        broken.retainAll(due);
        attempt(due.stream().filter(stream -> !broken.contains(stream)).toList());
        for (Stream stream : List.copyOf(broken)) {
            attempt(List.of(stream));
        }
        watch.look();
        Thread.sleep(PAUSE_MILLIS);
    }

    private void attempt(List<Stream> streams) {
        streams.forEach(broken::remove);
        broken.addAll(streams);
        resume(streams);
        streams.forEach(broken::remove);
    }

    /** Applies the streams' held events as far as they go. */
    public void resume(Collection<Stream> streams) {
        streams.stream()
                .collect(
                        groupingBy(
                                Stream::topic,
                                TreeMap::new,
                                mapping(Stream::key, toCollection(TreeSet::new))))
                .forEach(
                        (topic, keys) ->
                                readerOf(topic)
                                        .ifPresent(subscription -> resume(subscription, keys)));
    }

    private void resume(Subscription subscription, Set<String> keys) {
        Set<String> next = keys;
        while (!next.isEmpty()) {
            next = held.pass(subscription, next, false);
        }
    }

    /** Like {@link #resume}, beginning with the event for which the stream was parked. */
    public void redrive(Stream stream) {
        readerOf(stream.topic())
                .ifPresent(
                        subscription ->
                                resume(
                                        subscription,
                                        held.pass(subscription, Set.of(stream.key()), true)));
    }

    public Optional<Subscription> readerOf(String topic) {
        return subscriptions.stream().filter(any -> any.reads(topic)).findFirst();
    }
}
