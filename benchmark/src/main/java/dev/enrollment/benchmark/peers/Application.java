package dev.enrollment.benchmark.peers;

import java.net.URI;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a peer is told of a company.
 *
 * @param number of the company, one for each application
 * @param enrollment identity for the back end
 * @param company its name; letters name it in their subject
 * @param market ISO 3166-1 alpha-2
 * @param registrationNumber unique in its market
 * @param email of who signs
 * @param partnerNetworkId in the vendor's directory
 * @param agreements the address in front of the number, where the signature is posted to
 */
public record Application(
        int number,
        UUID enrollment,
        String company,
        String market,
        String registrationNumber,
        String email,
        String partnerNetworkId,
        URI agreements) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Application of(byte[] json) {
        return JSON.readValue(json, Application.class);
    }

    public static Application of(String json) {
        return JSON.readValue(json, Application.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    URI link() {
        return URI.create(agreements + Integer.toString(number));
    }
}
