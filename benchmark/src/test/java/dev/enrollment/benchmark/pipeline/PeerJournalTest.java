package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeerJournalTest {

    private static final URI LINK = URI.create("http://localhost/agreements/7");

    private final List<URI> offers = new ArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final PeerJournal journal = new PeerJournal(offers::add, ended::incrementAndGet);

    @Test
    void tellsOfAnOfferAndOfTheEndOnce() {
        journal.applied(7);
        for (int times = 0; times < 2; times++) {
            journal.letter(offer());
            journal.letter(ready());
        }

        assertThat(offers).containsExactly(LINK);
        assertThat(ended).hasValue(1);
        assertThat(journal.faults())
                .containsExactly("company 7: two offers", "company 7: two last letters");
    }

    @Test
    void missesWhoHasNoLastLetter() {
        journal.applied(7);
        journal.letter(offer());

        assertThat(journal.faults()).containsExactly("company 7: no last letter");
    }

    private static Letter offer() {
        return letter(LetterKind.OFFER, Optional.of(LINK));
    }

    private static Letter ready() {
        return letter(LetterKind.READY, Optional.empty());
    }

    private static Letter letter(LetterKind kind, Optional<URI> link) {
        String subject = kind.subject().formatted(Companies.nameOf(7));
        assertThat(LetterKind.of(subject)).contains(kind);
        return new Letter("id", subject, link);
    }
}
