package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Latencies;
import dev.enrollment.benchmark.pipeline.Figures.Percentiles;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** When each company applied, and which of its two letters have come. */
final class PeerJournal {

    private final Map<Integer, Long> begins = new ConcurrentHashMap<>();
    private final Map<Integer, URI> offers = new ConcurrentHashMap<>();
    private final Map<Integer, Long> lasted = new ConcurrentHashMap<>();
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();
    private final Consumer<URI> onOffer;
    private final Runnable onEnd;

    /**
     * Made for two listeners.
     *
     * @param onOffer told of a company's link, once
     * @param onEnd told of a last letter, once for each company
     */
    PeerJournal(Consumer<URI> onOffer, Runnable onEnd) {
        this.onOffer = onOffer;
        this.onEnd = onEnd;
    }

    void applied(int number) {
        begins.put(number, System.nanoTime());
    }

    void letter(Letter letter) {
        int number = Companies.namedIn(letter.subject());
        if (letter.link().isPresent()) {
            URI link = letter.link().get();
            if (offers.putIfAbsent(number, link) == null) {
                onOffer.accept(link);
            } else {
                faults.add("company %d: two offers".formatted(number));
            }
        } else if (lasted.putIfAbsent(number, since(number)) == null) {
            onEnd.run();
        } else {
            faults.add("company %d: two last letters".formatted(number));
        }
    }

    int ended() {
        return lasted.size();
    }

    /** Of the companies from one number to before another. */
    Percentiles millis(int from, int to) {
        return new Percentiles(percentile(from, to, 0.5), percentile(from, to, 0.99));
    }

    private double percentile(int from, int to, double share) {
        return Latencies.percentile(
                        lasted.entrySet().stream()
                                .filter(each -> each.getKey() >= from && each.getKey() < to)
                                .mapToLong(Map.Entry::getValue),
                        share)
                / 1e6;
    }

    private long since(int number) {
        long now = System.nanoTime();
        return now - begins.getOrDefault(number, now);
    }

    /** What came twice, and who has no last letter. */
    List<String> faults() {
        return Stream.concat(
                        faults.stream(),
                        begins.keySet().stream()
                                .filter(number -> !lasted.containsKey(number))
                                .map("company %d: no last letter"::formatted))
                .toList();
    }
}
