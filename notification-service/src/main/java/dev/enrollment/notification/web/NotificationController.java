package dev.enrollment.notification.web;

import dev.enrollment.notification.BounceDesk;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.LetterWriter;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Notifications;
import dev.enrollment.notification.Tally;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log, sending again, and previews. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Notifications notifications;
    private final NotificationDesk desk;
    private final BounceDesk bounces;
    private final LetterWriter writer;

    NotificationController(
            Notifications notifications,
            NotificationDesk desk,
            BounceDesk bounces,
            LetterWriter writer) {
        this.notifications = notifications;
        this.desk = desk;
        this.bounces = bounces;
        this.writer = writer;
    }

    @GetMapping
    NotificationView.All list(@RequestParam UUID enrollment) {
        return new NotificationView.All(
                notifications.of(new EnrollmentId(enrollment)).stream()
                        .map(NotificationView::of)
                        .toList());
    }

    @GetMapping("/summary")
    Tally summary() {
        return notifications.tally();
    }

    @PostMapping("/{id}/resend")
    NotificationView resend(@PathVariable UUID id) {
        return NotificationView.of(desk.resend(new NotificationId(id)));
    }

    @PostMapping("/{id}/bounce")
    NotificationView bounced(@PathVariable UUID id, @RequestBody BounceRequest request) {
        return NotificationView.of(bounces.bounced(new NotificationId(id), request.read()));
    }

    /** A letter about a made-up company; nothing in it may be run or loaded. */
    @GetMapping("/preview/{kind}/{language}")
    ResponseEntity<String> preview(
            @PathVariable NotificationKind kind, @PathVariable String language) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(writer.preview(kind, language));
    }
}
