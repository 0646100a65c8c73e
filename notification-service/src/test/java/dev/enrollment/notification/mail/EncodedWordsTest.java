package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Angenommen: Der Vertrag für Groß & Söhne GmbH liegt zur Unterschrift bereit, bitte heute",
                "Ελληνικά, 日本語 und 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 zusammen",
                "A plain subject that is longer than a line should be, so that it is folded at a space",
                "=?UTF-8?Q?Looks_encoded?= but is not"
            })
    void isReadAsItWasWritten(String text) throws MessagingException, UnsupportedEncodingException {
        String header = EncodedWords.of(text);
        assertThat(header.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThan(76));
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nora Byrne",
                "O'Neil, Nora \"the boss\" \\o/",
                "Zoë Groß",
                "nora@example.ie",
                "=?UTF-8?Q?Looks_encoded?="
            })
    void namesStayNames(String name) throws MessagingException {
        InternetAddress[] read =
                InternetAddress.parseHeader(EncodedWords.phrase(name) + "\r\n <a@b.example>", true);
        assertThat(read)
                .singleElement()
                .satisfies(
                        address -> {
                            assertThat(address.getPersonal()).isEqualTo(name);
                            assertThat(address.getAddress()).isEqualTo("a@b.example");
                        });
    }

    @Test
    void leavesPlainTextAlone() {
        assertThat(EncodedWords.of("Sign the agreement")).isEqualTo("Sign the agreement");
        assertThat(EncodedWords.phrase("Nora Byrne")).isEqualTo("Nora Byrne");
    }
}
