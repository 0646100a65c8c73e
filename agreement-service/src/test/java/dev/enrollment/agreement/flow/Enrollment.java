package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AgreementOffered;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** One company of a test, its signatory, and what the service published about its agreement. */
record Enrollment(UUID id, Person signatory, Service service, Wire wire) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Approved, with an agreement on offer. */
    static Enrollment offered(Service service, Wire wire, String language) {
        UUID id = UUID.randomUUID();
        var enrollment =
                new Enrollment(id, Person.of("anna." + id + "@firma.example"), service, wire);
        wire.profile(id, language, enrollment.signatory().email().replace("firma", "FIRMA"));
        wire.approved(id);
        enrollment.awaitEvents("AgreementOffered");
        return enrollment;
    }

    /** Every administrator has a telephone of their own. */
    static String phoneOf(UUID enrollment) {
        return "+491511%07d".formatted(Math.floorMod(enrollment.hashCode(), 10_000_000));
    }

    String phone() {
        return phoneOf(id);
    }

    /** What the signatory's form says once the code has come. */
    Map<String, String> acceptance(Browser browser, HttpResponse<String> page, String link) {
        return acceptance(browser, page, link, phone());
    }

    /** The same of a person with another telephone. */
    Map<String, String> acceptance(
            Browser browser, HttpResponse<String> page, String link, String phone) {
        String csrf = Browser.csrf(page);
        var sent = browser.post(link + "/code", Map.of("_csrf", csrf));
        assertThat(Browser.location(sent)).startsWith(link);
        return Map.of("_csrf", csrf, "accepted", "yes", "code", code(phone));
    }

    /** The code in the newest message to this telephone. */
    String code(String phone) {
        String newest = service.authority().messages(phone).getLast();
        return newest.replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    UUID agreementId() {
        return ((AgreementOffered) events().getFirst()).getAgreementId();
    }

    String link(int version) {
        return service.link(agreementId(), version);
    }

    String link() {
        return link(1);
    }

    Browser browser() {
        return new Browser(service.url());
    }

    List<SpecificRecord> events() {
        return wire.published(id);
    }

    /** Waits until exactly these types were published, in this order. */
    void awaitEvents(String... types) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(events())
                                        .extracting(event -> event.getClass().getSimpleName())
                                        .containsExactly(types));
    }
}
