package dev.enrollment.account.provisioning.http;

import dev.enrollment.account.Field;
import dev.enrollment.account.provisioning.BackEnd;
import dev.enrollment.account.provisioning.BackEndAnswer;
import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.OperationKey;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** The back end, by the contract {@code openapi/provisioning-v1.yaml} of the module schemas. */
@Component
class HttpBackEnd implements BackEnd {

    private static final String OPERATIONS = "/provisioning/v1/operations";

    private final RestClient client;

    HttpBackEnd(RestClient.Builder clients, BackEndProperties properties) {
        client =
                clients.clone()
                        .baseUrl(properties.url())
                        .defaultHeaders(headers -> authorize(headers, properties.token()))
                        .requestFactory(
                                OutgoingHttp.requests(
                                        properties.connectTimeout(), properties.readTimeout()))
                        .build();
    }

    @Override
    public BackEndAnswer start(
            OperationKey key, ProvisioningOrder order, Map<Field, String> applied) {
        return answerTo(
                client.post()
                        .uri(OPERATIONS)
                        .header("Idempotency-Key", key.value())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(OrderBody.of(order, applied)));
    }

    @Override
    public BackEndAnswer findByKey(OperationKey key) {
        return answerTo(client.get().uri(OPERATIONS + "?key={key}", key.value()));
    }

    @Override
    public BackEndAnswer findById(String operationId) {
        return answerTo(client.get().uri(OPERATIONS + "/{id}", operationId));
    }

    private static void authorize(HttpHeaders headers, String token) {
        if (!token.isBlank()) {
            headers.setBearerAuth(token);
        }
    }

    private static BackEndAnswer answerTo(RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, response) -> read(response));
        } catch (ResourceAccessException e) {
            return new BackEndAnswer.Unanswered(FailureCode.BACK_END_UNREACHABLE);
        } catch (RestClientException e) {
            return new BackEndAnswer.Unanswered(FailureCode.ANSWER_UNREADABLE);
        }
    }

    private static BackEndAnswer read(ConvertibleClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new BackEndAnswer.Absent();
        }
        if (status.is5xxServerError()) {
            return new BackEndAnswer.Unanswered(FailureCode.BACK_END_ERROR);
        }
        if (!status.is2xxSuccessful()) {
            return new BackEndAnswer.Unanswered(FailureCode.BACK_END_REFUSED);
        }
        OperationBody body = response.bodyTo(OperationBody.class);
        return body == null
                ? new BackEndAnswer.Unanswered(FailureCode.ANSWER_UNREADABLE)
                : body.toAnswer(response.getHeaders());
    }
}
