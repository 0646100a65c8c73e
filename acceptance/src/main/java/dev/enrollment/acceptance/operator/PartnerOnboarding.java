package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.OutOfPatience;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Principals;
import dev.enrollment.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./enroll partner add NAME}: makes a partner's topics, subjects and client, and on a locked
 * cluster its user and rights, whatever of them is missing. Each is one step; run again, the
 * command changes nothing.
 */
public final class PartnerOnboarding {

    private static final String USAGE =
            """
            Usage: ./enroll partner add NAME [--credentials FOLDER --client-config FILE …]
            NAME: lower-case letters, digits and hyphens, at most 40, a letter first.
            What follows is for ClusterSetup, on a cluster other than the sandbox's; on a locked one the partner's
            password is in FOLDER/partner-NAME, and made when there is none.""";
    private static final String CREDENTIALS = "--credentials";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SandboxAddresses addresses;
    private final List<String> options;

    /** For the sandbox's own cluster. */
    public PartnerOnboarding(SandboxAddresses addresses) {
        this(addresses, List.of());
    }

    private PartnerOnboarding(SandboxAddresses addresses, List<String> options) {
        this.addresses = addresses;
        this.options = options;
    }

    /** Exit code 0: on board; 2: wrong use, or the sandbox could not be asked. */
    public static void main(String... args) throws InterruptedException {
        try {
            if (args.length < 2 || !args[0].equals("add")) {
                throw new IllegalArgumentException(USAGE);
            }
            var addresses = new SandboxAddresses(SandboxAddresses.defaultBasePort());
            addresses.requireSandbox();
            List<String> options = List.of(args).subList(2, args.length);
            System.out.println(new PartnerOnboarding(addresses, options).add(args[1]));
        } catch (IllegalArgumentException | IllegalStateException | OutOfPatience e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Takes the partner on; returns what its system needs to know. */
    public String add(String partner) throws InterruptedException {
        if (!partner.matches(Topics.PARTNER_NAME)) {
            throw new IllegalArgumentException(USAGE);
        }
        makeTopics(partner);
        String secret = new PartnerClient(realm()).make(partner);
        return """
                Partner %s is on board.
                  applications   %s (key: submission ID, value: PartnerApplication)
                  replies        %s
                  broker         %s, registry %s
                  HTTP           %s/api/applications, described by %s/openapi.yaml
                  token          %s/realms/partners/protocol/openid-connect/token
                  client         partner-%s, secret %s"""
                .formatted(
                        partner,
                        Topics.applications(partner),
                        Topics.replies(partner),
                        addresses.kafka(),
                        addresses.registry(),
                        addresses.account(),
                        addresses.account(),
                        addresses.identity(),
                        partner,
                        secret);
    }

    private void makeTopics(String partner) throws InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--bootstrap-servers", addresses.kafka()));
        arguments.addAll(List.of("--registry-url", addresses.registry()));
        arguments.addAll(options);
        arguments.addAll(List.of("--partners", partner));
        int credentials = options.indexOf(CREDENTIALS) + 1;
        try {
            if (credentials > 0 && credentials < options.size()) {
                String principal = Principals.ofPartner(partner);
                PartnerPassword.in(Path.of(options.get(credentials)), principal);
            }
            ClusterSetup.run(arguments.toArray(String[]::new));
        } catch (InterruptedException | IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The topics cannot be made: " + e.getMessage(), e);
        }
    }

    private JsonApi realm() {
        var http = new PatientHttp(Deadline.in(PATIENCE));
        var tokens = new Tokens(http, addresses.administration());
        URI realm = URI.create(addresses.administration() + "/admin/realms/partners");
        return new JsonApi(http, realm, tokens.ofIdentityAdministrator());
    }
}
