package dev.enrollment.account.intake.web;

import java.time.Instant;

/** Applications as a partner's system posts them. */
public final class JsonApplications {

    private JsonApplications() {}

    public static String body(String submissionId, String postalCode, Instant declaredAt) {
        return """
                {"submissionId": "%1$s", "market": "DE", "language": "de",
                 "company": {"legalName": "Möwe GmbH", "registrationNumber": "HRB %1$s"},
                 "office": {"street": "Elbchaussee 1", "postalCode": "%2$s", "city": "Hamburg",
                            "phone": "+49 40 1234507"},
                 "administrator": {"givenName": "Jürgen", "familyName": "Weißmüller",
                            "email": "juergen@moewe.example", "phone": "+49 1512 3456707"},
                 "partnerNetworkId": "1000007",
                 "supportProfile": {"coverage": "EXTENDED", "languages": ["de"],
                            "url": "https://support.moewe.example"},
                 "declaration": {"authorityAttested": true, "creditCheckConsented": true,
                            "textVersion": "2026-01", "declaredAt": "%3$s"}}
                """
                .formatted(submissionId, postalCode, declaredAt);
    }
}
