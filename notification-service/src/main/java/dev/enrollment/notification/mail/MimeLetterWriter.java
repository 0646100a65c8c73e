package dev.enrollment.notification.mail;

import dev.enrollment.notification.Letter;
import dev.enrollment.notification.LetterWriter;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Recipient;
import dev.enrollment.notification.Wording;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes letters as MIME messages: plain text and HTML of the same content. */
final class MimeLetterWriter implements LetterWriter {

    private final PhraseBook book;
    private final Composer composer;
    private final HtmlLayout html;
    private final Envelopes envelopes;
    private final Map<Phrases, String> versions = new ConcurrentHashMap<>();

    MimeLetterWriter(PhraseBook book, Composer composer, HtmlLayout html, Envelopes envelopes) {
        this.book = book;
        this.composer = composer;
        this.html = html;
        this.envelopes = envelopes;
    }

    @Override
    public Letter write(Notification notification, Recipient.Known recipient) {
        Phrases phrases = book.nearest(recipient.language());
        Content content = composer.compose(notification.occasion(), recipient, phrases);
        String version =
                versions.computeIfAbsent(
                        phrases, made -> TemplateVersions.of(html.template(), made));
        byte[] message =
                envelopes.seal(
                        notification.id(),
                        recipient.addressee(notification.occasion().kind()),
                        content,
                        PlainLayout.of(content),
                        html.of(content));
        return new Letter(new Wording(phrases.locale().toLanguageTag(), version), message);
    }

    @Override
    public String preview(NotificationKind kind, String language) {
        return html.of(
                composer.compose(
                        Samples.occasion(kind), Samples.RECIPIENT, book.nearest(language)));
    }
}
