package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.Source;
import org.junit.jupiter.api.Test;

class StreamArrivalsTest {

    private final StreamArrivals arrivals = new StreamArrivals("key");

    @Test
    void findsTheFirstUnbrokenRunWhateverTheOrderOfArrival() {
        arrive(7, 4, 5, 5, 9);
        assertThat(arrivals.firstRun()).isEqualTo(new ProgressTable.Run("key", 4, 5));
    }

    @Test
    void aRunOfStatesMayHaveGaps() {
        arrive(7, 4, 9);
        assertThat(arrivals.wholeRun()).isEqualTo(new ProgressTable.Run("key", 0, 9));
    }

    @Test
    void bringsEachNumberOnceAndInOrder() {
        arrive(3, 1, 2, 1, 3);
        assertThat(arrivals.inOrder()).extracting(Arrival::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void ofStatesOnlyTheNewestCounts() {
        arrive(3, 8, 1);
        arrivals.keepNewest();
        assertThat(arrivals.inOrder()).extracting(Arrival::sequence).containsExactly(8L);
    }

    private void arrive(long... sequences) {
        for (long sequence : sequences) {
            Source source = new Source("topic", 0, sequence, "key");
            arrivals.add(new Arrival(source, new byte[0], null, null, sequence));
        }
    }
}
