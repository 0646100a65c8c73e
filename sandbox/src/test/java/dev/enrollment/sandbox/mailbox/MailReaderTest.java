package dev.enrollment.sandbox.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final Envelope ENVELOPE =
            new Envelope("7", "2026-01-01T00:00:00Z", "s@x.example", List.of("a@b.example"));

    @Test
    void readsBothPartsAndEncodedHeaders() {
        Mail mail =
                read(
                        """
                        Message-ID: <1@x>
                        From: =?UTF-8?Q?J=C3=BCrgen?= <s@x.example>
                        Subject: =?UTF-8?B?R3LDvMOfZQ==?=
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative; boundary=cut

                        --cut
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: quoted-printable

                        Gr=C3=BC=C3=9Fe
                        --cut
                        Content-Type: text/html; charset=ISO-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        <b>Gr=FC=DFe</b>
                        --cut--
                        """);
        assertThat(mail.messageId()).isEqualTo("<1@x>");
        assertThat(mail.from()).isEqualTo("Jürgen <s@x.example>");
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text().strip()).isEqualTo("Grüße");
        assertThat(mail.html().strip()).isEqualTo("<b>Grüße</b>");
        assertThat(mail.headers()).containsEntry("MIME-Version", "1.0");
    }

    @Test
    void readsAPlainMail() {
        Mail mail = read("Subject: Hi\n\nHello\n");
        assertThat(mail.text()).isEqualTo("Hello\r\n");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.messageId()).isEmpty();
        assertThat(mail.from()).isEqualTo("s@x.example");
    }

    @Test
    void showsWhatCannotBeParsedAsText() {
        Mail mail = read("Content-Type: multipart/mixed\n\nno boundary here\n");
        assertThat(mail.text()).contains("no boundary here");
    }

    @Test
    void knowsItsRecipientsWhateverTheirCase() {
        Mail mail = read("Subject: Hi\n\nHello\n");
        assertThat(mail.isTo("A@B.example")).isTrue();
        assertThat(mail.isTo("b.example")).isFalse();
    }

    private static Mail read(String message) {
        return MailReader.read(
                ENVELOPE, message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
