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
    TURN("waits for the signatory", Mark.OFFER_LETTER, Mark.SIGNING),
    SIGNATURE("signature over HTTP", Mark.SIGNING, Mark.SIGNED),
    PROVISIONING("provisioning", Mark.SIGNED, Mark.PROVISIONED),
    READY("last letter", Mark.PROVISIONED, Mark.READY_LETTER),
    WHOLE("in all", Mark.PUBLISHED, Mark.READY_LETTER);

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

    /** Milliseconds that this share of the passages does not exceed. */
    double percentile(List<Passage> passages, double share) {
        return Latencies.percentile(
                        passages.stream()
                                .map(passage -> passage.between(from, to))
                                .filter(OptionalLong::isPresent)
                                .mapToLong(OptionalLong::getAsLong),
                        share)
                / 1e6;
    }
}
