package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.Latencies;
import dev.enrollment.benchmark.pipeline.Passage.Mark;
import java.util.List;
import java.util.OptionalLong;

/** A stretch of the way whose length is reported. */
enum Stage {
    RECEIPT("receipt", Mark.PUBLISHED, Mark.RECEIPT),
    REVIEW("review and approval", Mark.RECEIPT, Mark.APPROVED),
    OFFER("offer letter", Mark.APPROVED, Mark.OFFER_LETTER),
    PERSON("signatory", Mark.OFFER_LETTER, Mark.SIGNED),
    SIGNATURE("of that, signature over HTTP", Mark.SIGNING, Mark.SIGNED),
    PROVISIONING("provisioning", Mark.SIGNED, Mark.PROVISIONED),
    READY("last letter", Mark.PROVISIONED, Mark.READY_LETTER),
    WHOLE("in all", Mark.PUBLISHED, Mark.READY_LETTER),
    MACHINES("in all without the signatory", Mark.PUBLISHED, Mark.READY_LETTER) {
        @Override
        OptionalLong nanos(Passage passage) {
            OptionalLong person = PERSON.nanos(passage);
            OptionalLong whole = super.nanos(passage);
            return person.isPresent() && whole.isPresent()
                    ? OptionalLong.of(whole.getAsLong() - person.getAsLong())
                    : OptionalLong.empty();
        }
    };

    private final String words;
    private final Mark from;
    private final Mark to;

    Stage(String words, Mark from, Mark to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    String words() {
        return words;
    }

    /** Empty where an end was not seen. */
    OptionalLong nanos(Passage passage) {
        return passage.between(from, to);
    }

    /** Milliseconds that this share of the passages does not exceed. */
    double percentile(List<Passage> passages, double share) {
        return Latencies.percentile(
                        passages.stream()
                                .map(this::nanos)
                                .filter(OptionalLong::isPresent)
                                .mapToLong(OptionalLong::getAsLong),
                        share)
                / 1e6;
    }
}
