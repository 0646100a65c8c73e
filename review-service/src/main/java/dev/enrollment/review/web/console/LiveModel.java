package dev.enrollment.review.web.console;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.live.Look;
import dev.enrollment.review.live.Onlookers;
import dev.enrollment.review.web.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts on a page who else looks, and where it hears of changes. */
@Component
class LiveModel {

    private static final String ADDRESS = "/reviews/live?seen=";

    private final Onlookers onlookers;
    private final LiveStreams streams;

    LiveModel(Onlookers onlookers, LiveStreams streams) {
        this.onlookers = onlookers;
        this.streams = streams;
    }

    /** Who is shown the case looks at it. */
    ModelAndView watch(ModelAndView page, ReviewId id, Staff staff) {
        onlookers.look(List.of(new Look(id, staff.reviewer())));
        return page.addObject(
                        "lookers",
                        onlookers.others(List.of(id), staff.id()).getOrDefault(id, List.of()))
                .addObject("live", ADDRESS + streams.state(id) + "&of=" + id);
    }

    /** The queue has the names by the case's identity. */
    ModelAndView watch(ModelAndView queue, List<ReviewQueue.Entry> entries, Staff staff) {
        List<ReviewId> cases = entries.stream().map(entry -> entry.review().id()).toList();
        Map<UUID, List<String>> others =
                onlookers.others(cases, staff.id()).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().value(), Map.Entry::getValue));
        return queue.addObject("lookers", others).addObject("live", ADDRESS + streams.state(null));
    }
}
