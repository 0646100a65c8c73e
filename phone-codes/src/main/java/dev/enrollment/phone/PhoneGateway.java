package dev.enrollment.phone;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Delivers codes to phones by a gateway with the resources {@code /sms/messages} and {@code
 * /voice/calls}.
 */
final class PhoneGateway {

    /**
     * One message to one phone.
     *
     * @param id the gateway delivers it once, however often it is asked
     * @param number E.164
     */
    record Message(UUID id, Method method, String number, String text) {

        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PhoneGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final RestClient client;

    PhoneGateway(RestClient.Builder clients, PhoneProperties properties) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        client =
                clients.clone()
                        .baseUrl(properties.gatewayUrl().toString())
                        .requestFactory(requests)
                        .build();
    }

    /** False where the gateway has not confirmed that it took the message over. */
    boolean deliver(Message message) {
        try {
            client.post()
                    .uri(
                            switch (message.method()) {
                                case SMS -> "/sms/messages";
                                case VOICE -> "/voice/calls";
                            })
                    .header("Idempotency-Key", message.id().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("to", message.number(), "text", message.text()))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException e) {
            // Its message may quote what the gateway said about the number.
            LOG.warn("Phone message {}: {}", message.id(), e.getClass().getName());
            return false;
        }
    }
}
