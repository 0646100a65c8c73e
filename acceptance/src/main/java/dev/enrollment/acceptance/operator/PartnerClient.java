package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The client of a partner's system at the identity provider: what its tokens say is who it is. */
public final class PartnerClient {

    private static final int CONFLICT = 409;
    private static final String ROLE = "partner-system";
    private static final String SERVICE = "account-service";

    private final JsonApi realm;

    /**
     * Made over the administration API of the partners' realm.
     *
     * @param realm with its base at {@code /admin/realms/partners}
     */
    public PartnerClient(JsonApi realm) {
        this.realm = realm;
    }

    /** Makes the client unless it is there, and returns its secret. */
    public String make(String partner) {
        requireUnlessThere(realm.post("/clients", client(partner)), "a client");
        String query = PatientHttp.encoded(Map.of("clientId", "partner-" + partner));
        String client = "/clients/" + realm.get("/clients?" + query).at("/0/id").asString();
        requireUnlessThere(
                realm.post(client + "/protocol-mappers/models", audience()), "an audience");
        String user = realm.get(client + "/service-account-user").path("id").asString();
        JsonNode role = realm.get("/roles/" + ROLE);
        require(realm.post("/users/" + user + "/role-mappings/realm", List.of(role)), "a role");
        return realm.get(client + "/client-secret").path("value").asString();
    }

    private static Map<String, Object> client(String partner) {
        return Map.of(
                "clientId", "partner-" + partner,
                "serviceAccountsEnabled", true,
                "publicClient", false,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "protocolMappers", List.of(roles(), name(partner), audience()));
    }

    private static Map<String, Object> roles() {
        return mapper(
                "roles",
                "oidc-usermodel-realm-role-mapper",
                Map.of(
                        "claim.name", "roles",
                        "multivalued", "true",
                        "jsonType.label", "String",
                        "access.token.claim", "true"));
    }

    private static Map<String, Object> name(String partner) {
        return mapper(
                "partner",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", "partner",
                        "claim.value", partner,
                        "jsonType.label", "String",
                        "access.token.claim", "true"));
    }

    /** What the client calls; clients that were made without it get it when made again. */
    private static Map<String, Object> audience() {
        return mapper(
                "audience-" + SERVICE,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", SERVICE, "access.token.claim", "true"));
    }

    private static Map<String, Object> mapper(
            String name, String kind, Map<String, String> settings) {
        return Map.of(
                "name", name,
                "protocol", "openid-connect",
                "protocolMapper", kind,
                "config", settings);
    }

    private static void requireUnlessThere(HttpResponse<String> answer, String what) {
        if (answer.statusCode() != CONFLICT) {
            require(answer, what);
        }
    }

    private static void require(HttpResponse<String> answer, String what) {
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "The identity provider refuses %s: %d %s"
                            .formatted(what, answer.statusCode(), answer.body()));
        }
    }
}
