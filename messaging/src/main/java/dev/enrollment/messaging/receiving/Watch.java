package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.metrics.Ages;

/**
 * What is looked at from time to time.
 *
 * @param gaps events that do not come
 * @param ages events that do not go on
 */
record Watch(GapAlarm gaps, Ages ages) {

    void look() {
        gaps.lookWhenDue();
        ages.sampleWhenDue();
    }
}
