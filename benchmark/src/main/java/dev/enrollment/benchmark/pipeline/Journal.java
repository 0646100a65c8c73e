package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.pipeline.Passage.Mark;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Notes what is seen of every company, and tells who waits for it. */
final class Journal {

    private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();
    private final Map<Integer, String> enrollments = new ConcurrentHashMap<>();
    private final Collection<String> strays = new ConcurrentLinkedQueue<>();
    private final BiConsumer<Integer, URI> onOffer;
    private final Consumer<Passage> onDone;

    /**
     * Made for two listeners.
     *
     * @param onOffer told of a company's link, once
     * @param onDone told of a company whose way has ended, once
     */
    Journal(BiConsumer<Integer, URI> onOffer, Consumer<Passage> onDone) {
        this.onOffer = onOffer;
        this.onDone = onDone;
    }

    void published(int number) {
        Passage passage = new Passage(number);
        passages.put(number, passage);
        passage.mark(Mark.PUBLISHED, System.nanoTime());
    }

    void received(int number, String outcome, String enrollment) {
        enrollments.put(number, enrollment);
        if (outcome.equals("ACCEPTED")) {
            note(number, Mark.RECEIPT);
        } else {
            stray("company %d: answered with %s".formatted(number, outcome));
        }
    }

    void progressed(int number, int step, String milestone) {
        Passage passage = passages.get(number);
        if (passage == null) {
            stray("progress of an unknown company " + number);
            return;
        }
        passage.step(step);
        switch (milestone) {
            case "APPLICATION_APPROVED" -> note(number, Mark.APPROVED);
            case "ACCOUNT_PROVISIONED" -> note(number, Mark.PROVISIONED);
            default -> {}
        }
    }

    void letter(Letter letter) {
        int number = Companies.namedIn(letter.subject());
        Passage passage = passages.get(number);
        var kind = LetterKind.of(letter.subject());
        if (passage == null || kind.isEmpty()) {
            stray("a letter nobody waits for: " + letter.subject());
            return;
        }
        passage.letter(kind.get(), letter.messageId());
        switch (kind.get()) {
            case OFFER -> {
                note(number, Mark.OFFER_LETTER);
                letter.link()
                        .ifPresentOrElse(
                                link -> onOffer.accept(number, link),
                                () -> passage.fault("an offer without a link"));
            }
            case READY -> note(number, Mark.READY_LETTER);
            case RECEIVED, SIGNED -> tellWhenDone(passage);
        }
    }

    void signing(int number) {
        note(number, Mark.SIGNING);
    }

    void signed(int number) {
        note(number, Mark.SIGNED);
    }

    void stray(String what) {
        strays.add(what);
    }

    /** How many companies have come how far, and how much is wrong so far. */
    String census() {
        Map<Mark, Long> counts = new EnumMap<>(Mark.class);
        passages.values().forEach(passage -> counts.merge(passage.latest(), 1L, Long::sum));
        return strays.isEmpty() ? counts.toString() : counts + ", strays: " + strays.size();
    }

    /** The identity of a company's enrollment, as its receipt tells. */
    String enrollment(int number) {
        return Objects.requireNonNull(enrollments.get(number));
    }

    /** Passages of these companies. */
    List<Passage> passages(Collection<Integer> numbers) {
        return numbers.stream().map(passages::get).filter(Objects::nonNull).toList();
    }

    /** Passages of the companies from one number to before another. */
    List<Passage> passages(int from, int to) {
        return passages.values().stream()
                .filter(passage -> passage.number() >= from && passage.number() < to)
                .toList();
    }

    /** Everything, of all companies, that is not as it should be. */
    List<String> faults() {
        return Stream.concat(
                        strays.stream(),
                        passages.values().stream().flatMap(passage -> passage.faults().stream()))
                .toList();
    }

    private void note(int number, Mark mark) {
        Passage passage = passages.get(number);
        if (passage == null) {
            stray("%s of an unknown company %d".formatted(mark, number));
            return;
        }
        passage.mark(mark, System.nanoTime());
        tellWhenDone(passage);
    }

    private void tellWhenDone(Passage passage) {
        if (passage.endsNow()) {
            onDone.accept(passage);
        }
    }
}
