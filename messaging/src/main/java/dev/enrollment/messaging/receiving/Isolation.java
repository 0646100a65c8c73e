package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a transaction of many fails for. */
final class Isolation {

    /** Applies a part by one transaction. */
    @FunctionalInterface
    interface Part<T> {

        /**
         * Applies the part.
         *
         * @param verdict refuses its one element for this reason; null otherwise
         */
        void apply(List<T> part, @Nullable RuntimeException verdict);
    }

    private Isolation() {}

    /**
     * Applies all by one transaction. If that fails for good it is redone in halves, in order,
     * until the culprit stands alone and is refused; trouble that passes is thrown on.
     */
    static <T> void apply(List<T> all, Part<T> part) {
        try {
            part.apply(all, null);
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            if (all.size() == 1) {
                part.apply(all, e);
                return;
            }
            int middle = all.size() / 2;
            apply(all.subList(0, middle), part);
            apply(all.subList(middle, all.size()), part);
        }
    }
}
