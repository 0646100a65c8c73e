package dev.enrollment.defaults;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Whose program it is, as pages and letters say it. All comes from {@code vendor.env}.
 *
 * @param sample whether pages say that the vendor is fictional
 */
public record Vendor(String name, boolean sample, Contacts contacts, Look look, Imprint imprint) {

    /**
     * Ways to the vendor.
     *
     * @param help an e-mail address that people read
     * @param privacy the one for questions about personal data
     * @param sender what letters come from; its domain names the Message-IDs
     * @param partnerPortal the vendor's own portal
     */
    public record Contacts(String help, String privacy, String sender, URI partnerPortal) {}

    /**
     * How the pages look.
     *
     * @param logo a picture as a data URI
     * @param light {@code #rrggbb}, readable on white
     * @param dark the same, readable on a dark ground
     */
    public record Look(String logo, String light, String dark) {

        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

        public Look {
            if (!logo.startsWith("data:image/")) {
                throw new IllegalArgumentException("The logo is not a data URI of an image");
            }
            if (!COLOUR.matcher(light).matches() || !COLOUR.matcher(dark).matches()) {
                throw new IllegalArgumentException("A colour is not written like #112233");
            }
        }

        /** Declares both colours to the style sheets. */
        public String css() {
            return ":root { --vendor: %s; --vendor-dark: %s; }".formatted(light, dark);
        }
    }

    /**
     * Who answers for the pages.
     *
     * @param directors who act for the company
     */
    public record Imprint(
            String company, String address, String register, String vatNumber, String directors) {

        /** In one line, for letters. */
        public String line() {
            return company + " · " + address + " · " + register + " · " + directors;
        }
    }
}
