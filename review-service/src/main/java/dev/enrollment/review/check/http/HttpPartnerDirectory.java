package dev.enrollment.review.check.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.enrollment.review.check.Answer;
import dev.enrollment.review.check.PartnerDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The vendor's directory: {@code GET {url}/{id}}, 404 for an ID nobody has. */
@Component
class HttpPartnerDirectory implements PartnerDirectory {

    private final RestClient client;
    private final String members;

    HttpPartnerDirectory(RestClient sourceClient, SourceProperties sources) {
        client = sourceClient;
        members = sources.partnerNetwork().url() + "/{id}";
    }

    @Override
    public Answer<Listing> find(String partnerNetworkId) {
        return SourceCall.ask(() -> listing(partnerNetworkId));
    }

    private Listing listing(String id) {
        return client.get()
                .uri(members, id)
                .exchangeForRequiredValue(
                        (request, response) -> {
                            HttpStatusCode status = response.getStatusCode();
                            if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
                                return Listing.UNKNOWN;
                            }
                            if (!status.is2xxSuccessful()) {
                                throw response.createException();
                            }
                            return listing(response.bodyTo(Member.class));
                        });
    }

    private static Listing listing(@Nullable Member member) {
        if (member == null || member.active() == null) {
            throw new IllegalArgumentException("The directory says neither active nor inactive");
        }
        return member.active() ? Listing.ACTIVE : Listing.INACTIVE;
    }

    /**
     * The source may tell more than is asked; what this service itself is sent is read strictly.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Member(@Nullable Boolean active) {}
}
