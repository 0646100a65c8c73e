package dev.enrollment.schemas;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names of all topics. What a topic holds is told by the {@link TopicCatalogue}. */
public final class Topics {

    /** State of each enrollment's company and people; personal data. */
    public static final String PROFILES = "enrollment.profiles";

    /** What account-service did and heard. */
    public static final String ACCOUNTS = "enrollment.accounts";

    /** What review-service found and people decided. */
    public static final String REVIEWS = "enrollment.reviews";

    /** What reviewers have written to applicants last; personal data. */
    public static final String REMARKS = "enrollment.remarks";

    /** What became of each agreement. */
    public static final String AGREEMENTS = "enrollment.agreements";

    /** Who signs in the place of a company's administrator: personal data. */
    public static final String SIGNATORIES = "enrollment.signatories";

    /** Which letters went out. */
    public static final String NOTIFICATIONS = "enrollment.notifications";

    /**
     * Regular expression for a partner's short name: what stands between the dots of its topics.
     */
    public static final String PARTNER_NAME = "[a-z][a-z0-9-]{0,39}";

    /**
     * Regular expression for the applications topics of all partners, for a subscription by
     * pattern.
     */
    public static final String APPLICATIONS_PATTERN =
            "partner\\." + PARTNER_NAME + "\\.applications";

    private static final Pattern PARTNER = Pattern.compile(PARTNER_NAME);
    private static final Pattern PARTNER_TOPIC =
            Pattern.compile("partner\\.(" + PARTNER_NAME + ")\\.(applications|replies)");

    private Topics() {}

    /** The topic on which this partner's system publishes its applications. */
    public static String applications(String partner) {
        return "partner." + requireName(partner) + ".applications";
    }

    /** The topic on which this partner's system finds its answers. */
    public static String replies(String partner) {
        return "partner." + requireName(partner) + ".replies";
    }

    /** The partner whose applications or replies topic this is; empty for every other topic. */
    public static Optional<String> partnerOf(String topic) {
        var matcher = PARTNER_TOPIC.matcher(topic);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String requireName(String partner) {
        if (!PARTNER.matcher(partner).matches()) {
            throw new IllegalArgumentException(
                    "A partner's name is lower-case letters, digits and hyphens, at most 40, a letter first: "
                            + partner);
        }
        return partner;
    }
}
