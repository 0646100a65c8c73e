package dev.enrollment.identity.registration;

import java.util.Locale;
import java.util.stream.IntStream;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How often strangers may have letters sent to an address: once a minute, five times a day. All
 * instances of Keycloak share the count.
 */
final class LetterBox {

    private static final int MINUTE = 60;
    private static final int DAY = 86_400;
    private static final int LETTERS_A_DAY = 5;

    private final SingleUseObjectProvider marks;
    private final String name;

    /**
     * For letters of one kind to one address.
     *
     * @param address known or not, both are counted
     */
    LetterBox(SingleUseObjectProvider marks, String kind, String address) {
        this.marks = marks;
        this.name = kind + "-letter-" + address.toLowerCase(Locale.ROOT);
    }

    /** Whether another letter may be sent now; if so, it counts. */
    boolean takesAnother() {
        return marks.putIfAbsent(name, MINUTE)
                && IntStream.rangeClosed(1, LETTERS_A_DAY)
                        .anyMatch(letter -> marks.putIfAbsent(name + "-" + letter, DAY));
    }
}
