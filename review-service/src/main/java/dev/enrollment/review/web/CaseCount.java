package dev.enrollment.review.web;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewQueue;

/**
 * How many cases there are, as far as that is counted: a queue is long before all are.
 *
 * @param more whether there are more
 */
public record CaseCount(int cases, boolean more) {

    static final int MOST = 100;

    public static CaseCount of(ReviewQueue queue, QueueFilter filter) {
        int counted = queue.count(filter, MOST + 1);
        return new CaseCount(Math.min(counted, MOST), counted > MOST);
    }

    @Override
    public String toString() {
        return more ? cases + "+" : String.valueOf(cases);
    }
}
