package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.benchmark.pipeline.Passage.Mark;
import org.junit.jupiter.api.Test;

class PassageTest {

    private final Passage passage = new Passage(7);

    @Test
    void isCleanWhenAllWasSeenOnceAndInOrder() {
        for (Mark mark : Mark.values()) {
            passage.mark(mark, mark.name().length());
        }
        for (LetterKind kind : LetterKind.values()) {
            passage.letter(kind, "<" + kind + "@x>");
        }

        assertThat(passage.endsNow()).isTrue();
        assertThat(passage.endsNow()).isFalse();
        assertThat(passage.faults()).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        passage.mark(Mark.PUBLISHED, 1);

        assertThat(passage.faults())
                .containsExactly("company 7: ends with [PUBLISHED] and letters []");
    }

    @Test
    void namesWhatCameTwice() {
        passage.mark(Mark.RECEIPT, 1);
        passage.mark(Mark.RECEIPT, 2);
        passage.letter(LetterKind.RECEIVED, "<a@x>");
        passage.letter(LetterKind.OFFER, "<a@x>");

        assertThat(passage.faults())
                .contains("company 7: RECEIPT twice", "company 7: a copy of letter OFFER");
    }

    @Test
    void namesAStepThatIsMissingOrCameTwice() {
        passage.step(1);
        passage.step(3);
        passage.step(3);

        assertThat(passage.faults())
                .contains("company 7: step 2 missing", "company 7: step 3 again");
    }

    @Test
    void takesAStepThatALaterOneHasOvertaken() {
        passage.step(1);
        passage.step(3);
        passage.step(2);

        assertThat(passage.faults()).noneMatch(fault -> fault.contains("step"));
    }

    @Test
    void countsALetterThatALaterOneHasOvertaken() {
        passage.letter(LetterKind.OFFER, "<a@x>");
        passage.letter(LetterKind.RECEIVED, "<b@x>");
        passage.letter(LetterKind.SIGNED, "<c@x>");
        passage.letter(LetterKind.SIGNED, "<d@x>");

        assertThat(passage.overtaken()).isEqualTo(1);
        assertThat(passage.faults())
                .contains("company 7: letter SIGNED after [OFFER, RECEIVED, SIGNED]");
    }
}
