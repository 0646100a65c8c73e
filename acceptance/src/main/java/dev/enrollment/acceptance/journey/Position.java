package dev.enrollment.acceptance.journey;

/** Where a published record stands. */
public record Position(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
