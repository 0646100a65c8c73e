package dev.enrollment.acceptance.rehearsal;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.operator.PartnerClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a rehearsal calls besides the topics: the partner's REST, and a reviewer. */
final class Surroundings {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SandboxAddresses addresses;
    private final String partner;
    private final Duration patience;

    Surroundings(SandboxAddresses addresses, String partner, Duration patience) {
        this.addresses = addresses;
        this.partner = partner;
        this.patience = patience;
    }

    /**
     * Waits for something that comes by itself.
     *
     * @throws dev.enrollment.acceptance.http.OutOfPatience when it does not
     */
    void await(String what, BooleanSupplier there) {
        Deadline deadline = Deadline.in(patience);
        while (!there.getAsBoolean()) {
            deadline.pause(PAUSE, what);
        }
    }

    /** Has a reviewer ask for an item, as soon as the review is ready. */
    void askFor(String item, String enrollment) {
        PatientHttp http = http();
        var reviews =
                new JsonApi(
                        http,
                        addresses.review(),
                        new Tokens(http, addresses.identity()).ofStaff("rita"));
        await("the review of " + enrollment, () -> !ready(reviews, enrollment).isEmpty());
        String review = "/api/reviews/" + ready(reviews, enrollment);
        require(reviews.post(review + "/claim", Map.of()), "the claim of the review");
        require(
                reviews.post(review + "/request-information", Map.of("items", List.of(item))),
                "the request for information");
    }

    /** Takes the application back, as the partner's system does it. */
    HttpResponse<String> withdraw(String enrollment) {
        PatientHttp http = http();
        var administrator = new Tokens(http, addresses.administration()).ofIdentityAdministrator();
        URI realm = URI.create(addresses.administration() + "/admin/realms/partners");
        String secret = new PartnerClient(new JsonApi(http, realm, administrator)).make(partner);
        var token = new Tokens(http, addresses.identity()).ofPartnerSystem(partner, secret);
        return new JsonApi(http, addresses.account(), token)
                .post(
                        "/api/enrollments/" + enrollment + "/withdraw",
                        Map.of("reason", "NO_LONGER_WANTED"));
    }

    private static String ready(JsonApi reviews, String enrollment) {
        return reviews.get("/api/reviews?size=200&status=READY&search=" + enrollment)
                .path("reviews")
                .valueStream()
                .filter(review -> review.path("enrollmentId").asString().equals(enrollment))
                .map(review -> review.path("reviewId").asString())
                .findFirst()
                .orElse("");
    }

    private static void require(HttpResponse<String> answer, String what) {
        if (!JsonApi.isSuccess(answer)) {
            throw new IllegalStateException(
                    "%s is refused: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }

    private PatientHttp http() {
        return new PatientHttp(Deadline.in(patience));
    }
}
