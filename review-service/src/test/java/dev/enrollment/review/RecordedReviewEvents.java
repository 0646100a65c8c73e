package dev.enrollment.review;

import java.util.ArrayList;
import java.util.List;

final class RecordedReviewEvents implements ReviewEvents {

    final List<ReviewEvent> events = new ArrayList<>();

    @Override
    public void happened(ReviewEvent event, HistoryEntry entry) {
        events.add(event);
    }

    List<ReviewCommand> commands() {
        return events.stream().map(event -> HistoryEntry.of(event).command()).toList();
    }
}
