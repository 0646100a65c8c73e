package dev.enrollment.acceptance.check;

import dev.enrollment.acceptance.http.JsonApi;
import java.util.List;

/** What notification-service says about the mails of an enrollment, asked as an operator. */
public final class NotificationLog {

    private final JsonApi api;

    public NotificationLog(JsonApi api) {
        this.api = api;
    }

    /** All notifications of an enrollment. */
    public List<Notice> of(String enrollmentId) {
        return api.get("/api/notifications?enrollment=" + enrollmentId)
                .path("notifications")
                .valueStream()
                .map(
                        notice ->
                                new Notice(
                                        notice.path("id").asString(),
                                        notice.path("kind").asString(),
                                        notice.path("inDoubt").asInt(0),
                                        notice.path("cause").asString("")))
                .toList();
    }

    /**
     * One notification.
     *
     * @param id its identity, part of the mail's Message-ID
     * @param kind what it is about
     * @param doubts how often the mail server's answer was lost: as many extra copies may exist
     * @param cause why it will not be sent again unless an operator asks for it; empty otherwise
     */
    public record Notice(String id, String kind, int doubts, String cause) {

        boolean isGivenUp() {
            return !cause.isEmpty();
        }
    }
}
