package dev.enrollment.account.portal.http;

import dev.enrollment.account.portal.PartnerNetwork;
import java.io.IOException;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** The register over HTTP: 200 with a member, 404 for none. */
@Component
class HttpPartnerNetwork implements PartnerNetwork {

    private final RestClient client;

    HttpPartnerNetwork(RestClient.Builder clients, PartnerNetworkProperties properties) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(properties.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.timeout());
        client =
                clients.clone()
                        .baseUrl(properties.url().toString())
                        .requestFactory(requests)
                        .build();
    }

    @Override
    public Entry find(String id) {
        try {
            return client.get()
                    .uri("/{id}", id)
                    .exchangeForRequiredValue((sent, answer) -> read(answer));
        } catch (RestClientException e) {
            return new Entry.Unavailable();
        }
    }

    private static Entry read(ConvertibleClientHttpResponse answer) throws IOException {
        if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Entry.Unknown();
        }
        if (!answer.getStatusCode().is2xxSuccessful()) {
            return new Entry.Unavailable();
        }
        Body body = answer.bodyTo(Body.class);
        return body == null || body.name() == null
                ? new Entry.Unavailable()
                : new Entry.Member(body.name(), body.active());
    }

    private record Body(@Nullable String name, boolean active) {}
}
