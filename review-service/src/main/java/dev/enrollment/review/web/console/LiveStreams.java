package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.live.Changes;
import dev.enrollment.review.live.Look;
import dev.enrollment.review.live.Onlookers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open pages of this instance. One worker asks the database for all of them together, so an
 * open page holds neither a thread nor a connection to it.
 */
@Component
class LiveStreams {

    static final int MOST = 500;
    static final int MOST_OF_ONE = 6;
    private static final int ROUNDS_OF_A_BEAT = 15;

    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private final Onlookers onlookers;
    private int rounds;

    LiveStreams(Changes changes, Onlookers onlookers) {
        this.changes = changes;
        this.onlookers = onlookers;
    }

    /** Whether one more page may stay open. */
    boolean isRoomLeft() {
        return streams.size() < MOST;
    }

    /** Where a person has too many, the first one ends: most likely its page is closed already. */
    void add(LiveStream stream) {
        streams.add(stream);
        List<LiveStream> own =
                streams.stream()
                        .filter(it -> it.person().id().equals(stream.person().id()))
                        .toList();
        if (own.size() > MOST_OF_ONE) {
            end(own.getFirst());
        }
    }

    void remove(LiveStream stream) {
        streams.remove(stream);
    }

    /** Tells each page what it has to know; nothing where none is open. */
    void round() {
        if (streams.isEmpty()) {
            return;
        }
        rounds++;
        endThoseOfEndedSessions();
        if (rounds % ROUNDS_OF_A_BEAT == 0) {
            streams.removeIf(stream -> !stream.beats());
            onlookers.look(cases().map(it -> new Look(review(it), it.person())).toList());
        }
        String latest = changes.latest();
        Map<ReviewId, String> states = changes.of(cases().map(LiveStreams::review).toList());
        streams.removeIf(
                stream -> {
                    ReviewId review = stream.review();
                    String state = review == null ? latest : states.get(review);
                    return state != null && !stream.tell(hash(state));
                });
    }

    /** What a page that is shown now has seen, of a case or of the queue. */
    String state(@Nullable ReviewId review) {
        return hash(
                review == null
                        ? changes.latest()
                        : changes.of(List.of(review)).getOrDefault(review, ""));
    }

    /** Before the server waits for what it still answers. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        streams.forEach(LiveStream::drop);
    }

    private static String hash(String state) {
        return Integer.toHexString(state.hashCode());
    }

    private void endThoseOfEndedSessions() {
        Set<String> open = changes.open(streams.stream().map(LiveStream::session).toList());
        streams.stream().filter(stream -> !open.contains(stream.session())).forEach(this::end);
    }

    private void end(LiveStream stream) {
        streams.remove(stream);
        stream.end();
    }

    private Stream<LiveStream> cases() {
        return streams.stream().filter(stream -> stream.review() != null);
    }

    private static ReviewId review(LiveStream stream) {
        return Objects.requireNonNull(stream.review());
    }
}
