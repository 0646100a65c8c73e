package dev.enrollment.review.check.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enrollment.review.check.Answer;
import dev.enrollment.review.check.CallbackTokens;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CreditBureau;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * The bureau: {@code PUT {url}/reports/{reference}}, the same report for the same reference. It may
 * answer 202 with a location, where the report is got later, and send it to the order's callback.
 */
@Component
class HttpCreditBureau implements CreditBureau {

    private final RestClient client;
    private final URI url;
    private final String reports;
    private final @Nullable URI callbacks;
    private final CallbackTokens tokens;

    HttpCreditBureau(RestClient sourceClient, SourceProperties sources, CallbackTokens tokens) {
        client = sourceClient;
        this.tokens = tokens;
        callbacks = sources.bureau().callbackUrl();
        url = sources.bureau().url();
        reports = url + "/reports/{reference}";
    }

    @Override
    public Answer<Grade> report(Enquiry enquiry) {
        return SourceCall.answer(() -> order(enquiry));
    }

    @Override
    public Answer<Grade> collect(URI location, Enquiry enquiry) {
        return SourceCall.answer(
                () ->
                        client.get()
                                .uri(location)
                                .exchangeForRequiredValue(
                                        (request, response) ->
                                                isGone(response.getStatusCode())
                                                        ? order(enquiry)
                                                        : read(request.getURI(), response)));
    }

    private Answer<Grade> order(Enquiry enquiry) {
        return client.put()
                .uri(reports, enquiry.reference())
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        new Order(
                                enquiry.market(),
                                enquiry.registrationNumber(),
                                enquiry.legalName(),
                                callback(enquiry.reference())))
                .exchangeForRequiredValue((request, response) -> read(request.getURI(), response));
    }

    private @Nullable String callback(String reference) {
        return callbacks == null
                ? null
                : "%s/%s/%s"
                        .formatted(callbacks, reference, tokens.of(CheckName.CREDIT, reference));
    }

    private Answer<Grade> read(URI asked, ConvertibleClientHttpResponse response)
            throws IOException {
        return Promise.of(url, asked, response)
                .<Answer<Grade>>map(later -> new Answer.Later<>(later.location(), later.pause()))
                .orElseGet(() -> new Answer.Given<>(grade(response.bodyTo(Report.class))));
    }

    private static Grade grade(@Nullable Report report) {
        if (report == null || report.grade() == null) {
            throw new IllegalArgumentException("The report has no grade");
        }
        return Grade.valueOf(report.grade());
    }

    private static boolean isGone(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.NOT_FOUND) || status.isSameCodeAs(HttpStatus.GONE);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Order(
            String market,
            String registrationNumber,
            String legalName,
            @Nullable String callback) {}

    /**
     * The source may tell more than is asked; what this service itself is sent is read strictly.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Report(@Nullable String grade) {}
}
