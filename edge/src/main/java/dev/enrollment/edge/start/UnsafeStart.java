package dev.enrollment.edge.start;

import java.util.List;

/** A service does not start like this. Each line names a property, what is wrong, and the cure. */
final class UnsafeStart extends RuntimeException {

    UnsafeStart(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
