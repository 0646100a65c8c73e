package dev.enrollment.review;

import java.util.Map;

/** The names of those who review; subjects of the identity provider say nothing to people. */
public interface Colleagues {

    /** Remembers the name a reviewer goes by now. */
    void know(ReviewerId reviewer, String name);

    /** All names known, in alphabetical order. */
    Map<ReviewerId, String> names();
}
