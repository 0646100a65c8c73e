package dev.enrollment.notification.mail;

import static dev.enrollment.notification.mail.ScriptedSmtpServer.DOT;
import static dev.enrollment.notification.mail.ScriptedSmtpServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.NotificationProperties.Connections;
import dev.enrollment.notification.PostingResult;
import dev.enrollment.notification.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostOfficeTest {

    private static final String MESSAGE =
            "From: v@vendor.example\r\nTo: Nora <nora@example.ie>\r\nSubject: Hello\r\n\r\nDear Nora,\r\n..dots\r\nbye\r\n";

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final AtomicInteger handedOver = new AtomicInteger();

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void transmitsTheLetterByteForByte() {
        assertThat(post()).isEqualTo(new PostingResult.Accepted());
        assertThat(server.received()).containsExactly(MESSAGE);
        assertThat(handedOver).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void isCertainThatNothingWasTakenWhenTheLineDropsBefore(String step) {
        server.on(step, HANG_UP).on("HELO", HANG_UP);
        assertThat(post()).isEqualTo(new PostingResult.Postponed("CONNECTION"));
        assertThat(handedOver).hasValue(0);
    }

    @Test
    void isInDoubtWhenTheLineDropsAfterTheFinalDot() {
        server.on(DOT, HANG_UP);
        assertThat(post()).isEqualTo(new PostingResult.Unanswered());
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void isInDoubtWhenTheAnswerIsNoneOfSmtp() {
        server.on(DOT, "what?");
        assertThat(post()).isEqualTo(new PostingResult.Unanswered());
    }

    @Test
    void doesNotCareAboutTheFarewell() {
        server.on("QUIT", HANG_UP);
        assertThat(post()).isEqualTo(new PostingResult.Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451, SMTP_451",
        "RCPT, 450, SMTP_450",
        "RCPT, 421, SMTP_421",
        "DATA, 451, SMTP_451",
        "., 452, SMTP_452",
        "MAIL, 550, SMTP_550",
        "MAIL, 530, SMTP_530",
        "CONNECT, 554, CONNECTION",
        "CONNECT, 421, CONNECTION"
    })
    void triesAgainLater(String step, String code, String trouble) {
        server.on(step, code + " no <nora@example.ie>");
        assertThat(post()).isEqualTo(new PostingResult.Postponed(trouble));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, MAILBOX_UNKNOWN", "RCPT, 553, MAILBOX_UNKNOWN", "RCPT, 552, MAILBOX_FULL",
        "DATA, 554, REFUSED", "., 550, REFUSED", "., 552, MAILBOX_FULL"
    })
    void givesUpOnARefusal(String step, String code, FailureCause cause) {
        server.on(step, code + " no <nora@example.ie>");
        assertThat(post()).isEqualTo(new PostingResult.Refused(cause));
    }

    @Test
    void neverEndsALetterWhoseHandOverIsRefusedHere() {
        RuntimeException lost = new IllegalStateException("lost claim");
        assertThatThrownBy(
                        () ->
                                office().post(
                                                letter(MESSAGE),
                                                () -> {
                                                    throw lost;
                                                }))
                .isSameAs(lost);
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "a@b@c", "<>", "x@"})
    void refusesWhatIsNoAddress(String address) {
        Letter letter = letter("From: v@vendor.example\r\nTo: " + address + "\r\n\r\nDear\r\n");
        assertThat(office().post(letter, handedOver::incrementAndGet))
                .isEqualTo(new PostingResult.Refused(FailureCause.ADDRESS_INVALID));
        assertThat(handedOver).hasValue(0);
    }

    @Test
    void carriesManyLettersOverOneConnection() {
        try (SmtpPostOffice office = office(100)) {
            for (int letter = 0; letter < 5; letter++) {
                assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            }
        }
        assertThat(server.connections()).isOne();
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void changesTheConnectionAfterItsShareOfLetters() {
        try (SmtpPostOffice office = office(2)) {
            for (int letter = 0; letter < 5; letter++) {
                assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            }
        }
        assertThat(server.connections()).isEqualTo(3);
        assertThat(server.commands()).filteredOn("QUIT"::equals).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void resetsTheConnectionAfterARefusedLetter(String step) {
        try (SmtpPostOffice office = office(100)) {
            server.on(step, "550 no");
            assertThat(post(office)).isNotEqualTo(new PostingResult.Accepted());
            server.usual(step);
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
        }
        assertThat(server.connections()).isOne();
        assertThat(server.commands()).contains("RSET");
    }

    @Test
    void sendsOverANewConnectionAtOnceWhenAKeptOneIsGone() throws IOException {
        try (SmtpPostOffice office = office(100)) {
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            server.hangUp();
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
        }
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.received()).hasSize(2);
        assertThat(handedOver).hasValue(2);
    }

    @Test
    void sendsOverANewConnectionAtOnceWhenTheServerClosesAKeptOne() {
        try (SmtpPostOffice office = office(100)) {
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            server.on("MAIL", "421 too many letters");
            assertThat(post(office)).isEqualTo(new PostingResult.Postponed("SMTP_421"));
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void doesNotRepeatALetterOverANewConnectionOnceItWasHandedOver() {
        try (SmtpPostOffice office = office(100)) {
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            server.on(DOT, HANG_UP);
            assertThat(post(office)).isEqualTo(new PostingResult.Unanswered());
        }
        assertThat(server.received()).hasSize(2);
        assertThat(handedOver).hasValue(2);
    }

    @Test
    void asksForTheHandOverOnceWhenItIsRefusedOnAKeptConnection() {
        try (SmtpPostOffice office = office(100)) {
            assertThat(post(office)).isEqualTo(new PostingResult.Accepted());
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(
                            () ->
                                    office.post(
                                            letter(MESSAGE),
                                            () -> {
                                                throw new IllegalStateException(
                                                        "no " + asked.incrementAndGet());
                                            }))
                    .hasMessage("no 1");
        }
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void closesWhatIsIdle() {
        Connections limits = new Connections(1, 100, Duration.ZERO);
        try (SmtpPostOffice office = new SmtpPostOffice(mail(), limits)) {
            post(office);
            office.closeIdle();
            assertThat(server.commands()).contains("QUIT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"j\u00fcrgen@firma.example", "a@b.example>, <c@d.example"})
    void refusesAnAddressThatServersWouldReadOtherwise(String address) {
        Letter letter = letter("From: v@vendor.example\r\nTo: N <" + address + ">\r\n\r\nDear\r\n");
        assertThat(office(1).post(letter, handedOver::incrementAndGet))
                .isEqualTo(new PostingResult.Refused(FailureCause.ADDRESS_INVALID));
    }

    private PostingResult post() {
        return post(office());
    }

    private PostingResult post(SmtpPostOffice office) {
        return office.post(letter(MESSAGE), handedOver::incrementAndGet);
    }

    private SmtpPostOffice office() {
        return office(1);
    }

    private SmtpPostOffice office(int letters) {
        return new SmtpPostOffice(mail(), new Connections(1, letters, Duration.ofSeconds(10)));
    }

    private JavaMailSenderImpl mail() {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("localhost");
        mail.setPort(server.port());
        mail.getJavaMailProperties().put("mail.smtp.timeout", "3000");
        mail.getJavaMailProperties().put("mail.smtp.connectiontimeout", "3000");
        return mail;
    }

    private static Letter letter(String message) {
        return new Letter(new Wording("en", "v1"), message.getBytes(StandardCharsets.UTF_8));
    }
}
