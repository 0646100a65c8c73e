package dev.enrollment.acceptance.mail;

import dev.enrollment.acceptance.http.JsonApi;
import dev.enrollment.acceptance.http.PatientHttp;
import java.util.List;
import java.util.Map;

/** The sandbox's mailbox, read address by address. */
public final class Mailbox {

    private final JsonApi api;

    public Mailbox(JsonApi api) {
        this.api = api;
    }

    /** The mails to this address, oldest first. */
    public List<Mail> mailsTo(String address) {
        String query = PatientHttp.encoded(Map.of("to", address));
        return read("/api/messages?" + query);
    }

    /** Every mail that ever arrived. */
    public List<Mail> all() {
        return read("/api/messages");
    }

    private List<Mail> read(String path) {
        return api.get(path).valueStream().map(Mail::of).toList();
    }
}
