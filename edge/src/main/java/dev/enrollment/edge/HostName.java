package dev.enrollment.edge;

import com.ibm.icu.text.IDNA;
import java.util.Optional;

/** Names of hosts as the domain name system knows them. */
public final class HostName {

    private static final IDNA UTS_46 =
            IDNA.getUTS46Instance(
                    IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private HostName() {}

    /**
     * The name in lower case, each internationalised label as its A-label (UTS 46,
     * non-transitional, which keeps ß and the joiners); empty where it cannot be one.
     */
    public static Optional<String> ascii(String name) {
        var info = new IDNA.Info();
        String ascii = UTS_46.nameToASCII(name, new StringBuilder(), info).toString();
        return info.hasErrors() || ascii.isEmpty() ? Optional.empty() : Optional.of(ascii);
    }
}
