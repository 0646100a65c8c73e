package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.mail.Mailbox;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Everybody's way in: who calls what, with whose token. */
final class Access {

    private final SandboxAddresses addresses;
    private final Keys keys;
    private final PatientHttp http;
    private final Tokens tokens;
    private final Map<String, Supplier<String>> staff = new ConcurrentHashMap<>();

    Access(Venue venue, Deadline deadline) {
        this.addresses = venue.addresses();
        this.keys = venue.keys();
        this.http = new PatientHttp(deadline);
        this.tokens = new Tokens(http, addresses.identity());
    }

    Tokens tokens() {
        return tokens;
    }

    /** Where the portal is. */
    URI portal() {
        return addresses.account();
    }

    /** account-service, as a partner's system. */
    JsonApi accounts(String partner) {
        return new JsonApi(http, addresses.account(), token(partner));
    }

    /** review-service, as a reviewer. */
    JsonApi reviews(String reviewer) {
        return new JsonApi(http, addresses.review(), staff(reviewer));
    }

    /** agreement-service, as an operator. */
    JsonApi agreements() {
        return new JsonApi(http, addresses.agreement(), staff("oskar"));
    }

    /** notification-service, as an operator. */
    JsonApi notifications() {
        return new JsonApi(http, addresses.notification(), staff("oskar"));
    }

    /** Administration of the partners' realm. */
    JsonApi identities() {
        URI administration = addresses.administration();
        return new JsonApi(
                http,
                URI.create(administration + "/admin/realms/partners"),
                new Tokens(http, administration).ofIdentityAdministrator(keys.secret("admin")));
    }

    Mailbox mailbox() {
        return new Mailbox(JsonApi.open(http, addresses.mailbox()));
    }

    JsonApi simulators() {
        return JsonApi.open(http, addresses.simulators());
    }

    private Supplier<String> token(String partner) {
        return tokens.ofPartnerSystem(partner, keys.secret("partner-" + partner));
    }

    private Supplier<String> staff(String name) {
        return staff.computeIfAbsent(
                name, it -> tokens.ofStaff(it, keys.secret(it), keys.secondFactor(it)));
    }
}
