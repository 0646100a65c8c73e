package dev.enrollment.schemas;

import java.util.List;

/** Who the clients of the cluster are: one principal for each service and for each partner. */
public final class Principals {

    public static final String ACCOUNT = "account-service";
    public static final String REVIEW = "review-service";
    public static final String AGREEMENT = "agreement-service";
    public static final String NOTIFICATION = "notification-service";

    private static final List<String> SERVICES = List.of(ACCOUNT, REVIEW, AGREEMENT, NOTIFICATION);
    private static final String PARTNER = "partner-";

    private Principals() {}

    /** The principal of this partner's system. */
    public static String ofPartner(String partner) {
        return PARTNER + partner;
    }

    /** Whether the catalogue alone says what this principal may do. */
    static boolean isOfCatalogue(String principal) {
        return SERVICES.contains(principal) || principal.startsWith(PARTNER);
    }
}
