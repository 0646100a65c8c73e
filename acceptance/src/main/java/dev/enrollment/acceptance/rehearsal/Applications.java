package dev.enrollment.acceptance.rehearsal;

import dev.enrollment.acceptance.samples.Plot;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.Script;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of one rehearsal, about a company that is made up.
 *
 * @param partner whose topics they go to
 * @param run tells this rehearsal from others
 */
record Applications(String partner, String run) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Sample good() {
        return sample(key(), application -> {});
    }

    /** The same submission ID, another company name. */
    Sample conflicting() {
        return sample(key(), it -> it.withObject("/company").put("legalName", "Anders GmbH"));
    }

    /** Of another company: two rules are broken at once. */
    Sample broken() {
        return sample(
                key() + "-b",
                application -> {
                    application
                            .withObject("/company")
                            .put("registrationNumber", "HRB " + run + "2");
                    application.withObject("/office").put("postalCode", "1234");
                    application.withObject("/administrator").put("email", "info@firma.example");
                });
    }

    Sample unreadable() {
        byte[] bytes = "no Avro".getBytes(StandardCharsets.UTF_8);
        return new Sample(key() + "-u", null, bytes, script(Plot.REFUSED));
    }

    /** Answers a reviewer's question about the street. */
    Sample amendment() {
        return sample(
                key() + "-2",
                application -> {
                    application.put("amends", key());
                    application.withObject("/office").put("street", "Probeweg 2");
                });
    }

    String key() {
        return "rehearsal-" + run;
    }

    private Sample sample(String key, Consumer<ObjectNode> change) {
        var application = (ObjectNode) JSON.readTree(text(key));
        change.accept(application);
        return new Sample(key, application, null, script(Plot.INFORMATION));
    }

    private Script script(Plot plot) {
        return new Script(partner, plot, List.of(), null, null, false);
    }

    private String text(String key) {
        return """
            {"submissionId": "%1$s", "market": "DE", "language": "de",
             "company": {"legalName": "Probelauf %2$s GmbH", "registrationNumber": "HRB %2$s1",
                         "register": "Amtsgericht Hamburg"},
             "office": {"street": "Probeweg 1", "postalCode": "20457", "city": "Hamburg",
                        "phone": "+49 40 1234567"},
             "administrator": {"givenName": "Ottilie", "familyName": "Probegast",
                        "email": "ottilie.probegast@probe%2$s.example", "phone": "+49 1512 3456789"},
             "partnerNetworkId": "4242424",
             "supportProfile": {"coverage": "BUSINESS_HOURS", "languages": ["de"],
                        "url": "https://support.example.com"},
             "declaration": {"authorityAttested": true, "creditCheckConsented": true,
                        "textVersion": "2026-01", "declaredAt": "%3$s"}}
            """
                .formatted(key, run, Instant.now());
    }
}
