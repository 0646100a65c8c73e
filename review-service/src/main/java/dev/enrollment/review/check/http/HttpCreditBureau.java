package dev.enrollment.review.check.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.enrollment.review.check.Answer;
import dev.enrollment.review.check.CreditBureau;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The bureau: {@code PUT {url}/reports/{reference}}, the same report for the same reference. */
@Component
class HttpCreditBureau implements CreditBureau {

    private final RestClient client;
    private final String reports;

    HttpCreditBureau(RestClient sourceClient, SourceProperties sources) {
        client = sourceClient;
        reports = sources.bureau().url() + "/reports/{reference}";
    }

    @Override
    public Answer<Grade> report(Enquiry enquiry) {
        return Sources.ask(() -> grade(enquiry));
    }

    private Grade grade(Enquiry enquiry) {
        Report report =
                client.put()
                        .uri(reports, enquiry.reference())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(
                                new Order(
                                        enquiry.market(),
                                        enquiry.registrationNumber(),
                                        enquiry.legalName()))
                        .retrieve()
                        .body(Report.class);
        if (report == null || report.grade() == null) {
            throw new IllegalArgumentException("The report has no grade");
        }
        return Grade.valueOf(report.grade());
    }

    private record Order(String market, String registrationNumber, String legalName) {}

    /**
     * The source may tell more than is asked; what this service itself is sent is read strictly.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Report(@Nullable String grade) {}
}
