package dev.enrollment.acceptance.rehearsal;

import java.util.List;
import java.util.Optional;

/**
 * One part of the conversation, as it went.
 *
 * @param name such as duplicate
 * @param sent what was sent, in words
 * @param came what came, in words, in its order
 * @param broken what is not as promised; empty where all is
 * @param handling what a partner's system has to do with it
 */
record Exchange(
        String name, String sent, List<String> came, Optional<String> broken, String handling) {

    Exchange {
        came = List.copyOf(came);
    }

    /** For people. */
    String told(int number) {
        return """
                %d. %s: %s
                   sent          %s
                   came          %s
                   your system   %s
                """
                .formatted(
                        number,
                        name,
                        broken.map(why -> "NOT as promised: " + why).orElse("as promised"),
                        sent,
                        came.isEmpty() ? "nothing" : String.join("\n                 ", came),
                        handling.strip().replace("\n", "\n                 "));
    }
}
