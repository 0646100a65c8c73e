package dev.enrollment.review.asking;

import dev.enrollment.review.CheckDesk;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.DueCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes what is due of all sources by one commit, and has the calls made. */
@Component
class Claims {

    private final CheckDesk desk;
    private final Sources sources;
    private final Calls calls;
    private final CheckMetrics metrics;
    private final AskingProperties properties;

    Claims(
            CheckDesk desk,
            Sources sources,
            Calls calls,
            CheckMetrics metrics,
            AskingProperties properties) {
        this.desk = desk;
        this.sources = sources;
        this.calls = calls;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** Waits until checks may be due, and claims them where there are places. */
    void round() throws InterruptedException {
        sources.awaitDue(properties.look());
        metrics.sampleWhenDue();
        Map<CheckName, Integer> places = sources.toClaim();
        if (places.isEmpty()) {
            return;
        }
        List<DueCheck> claimed = desk.claim(places, properties.lease());
        sources.take(places, claimed);
        claimed.forEach(calls::make);
    }
}
