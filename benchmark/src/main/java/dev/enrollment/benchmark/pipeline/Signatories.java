package dev.enrollment.benchmark.pipeline;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.people.Identities;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.Script;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The people who sign, each for many companies and one after the other. */
final class Signatories implements AutoCloseable {

    private final List<Signatory> all;

    private Signatories(List<Signatory> all) {
        this.all = all;
    }

    /** The address of each of them. */
    static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj("signatory-%d@prospects.example"::formatted)
                .toList();
    }

    /** Makes identities for these people; they sign in when they first sign. */
    static Signatories of(
            List<String> emails, SandboxAddresses addresses, Journal journal, Deadline deadline) {
        var http = new PatientHttp(deadline);
        var tokens = new Tokens(http, addresses.administration());
        var realm =
                new JsonApi(
                        http,
                        URI.create(addresses.administration() + "/admin/realms/partners"),
                        tokens.ofIdentityAdministrator());
        var identities = new Identities(realm);
        return new Signatories(
                emails.stream()
                        .map(
                                email ->
                                        new Signatory(
                                                email,
                                                identities.passwordOf(person(email)),
                                                journal,
                                                deadline))
                        .toList());
    }

    private static Sample person(String email) {
        var application = JsonMapper.shared().createObjectNode();
        application
                .putObject("administrator")
                .put("email", email)
                .put("givenName", "Sam")
                .put("familyName", "Signatory");
        return new Sample(email, application, null, Script.plain());
    }

    /** Lets one of them sign for the company behind the link, soon. */
    void sign(int signatory, int number, URI link) {
        all.get(signatory).sign(number, link);
    }

    @Override
    public void close() {
        all.forEach(Signatory::close);
    }
}
