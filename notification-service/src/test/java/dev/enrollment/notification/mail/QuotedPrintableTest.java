package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a=b, a=3Db",
        "'at the end ', at the end=20",
        "'in between, yes', 'in between, yes'",
        "Größe, Gr=C3=B6=C3=9Fe",
    })
    void escapesWhatIsNotPlain(String text, String encoded) {
        assertThat(encode(text)).isEqualTo(encoded);
    }

    @Test
    void endsLinesByCrLf() {
        assertThat(encode("one \r\ntwo\n\nthree\rfour"))
                .isEqualTo("one=20\r\ntwo\r\n\r\nthree=0Dfour");
    }

    @Test
    void isReadByJakartaMailAsItWas() throws MessagingException, IOException {
        Random random = new Random(11);
        List<String> alphabet =
                List.of("a", "Z", "=", " ", "\t", ".", "\n", "ß", "€", "😀", "\u0000");
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.get(random.nextInt(alphabet.size())));
            }
            assertThat(encode(text.toString()).split("\r\n", -1))
                    .allSatisfy(
                            line ->
                                    assertThat(line)
                                            .hasSizeLessThanOrEqualTo(76)
                                            .matches("[\t -~]*")
                                            .doesNotEndWith(" ")
                                            .doesNotEndWith("\t"));
            assertThat(decode(encode(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void hasRoomForTextThatGrowsMost() throws MessagingException, IOException {
        for (String text : List.of("\n".repeat(5_000), "=".repeat(5_000), "x".repeat(5_000))) {
            assertThat(decode(encode(text))).isEqualTo(text);
        }
    }

    private static String encode(String text) {
        return new String(QuotedPrintable.encode(text), StandardCharsets.US_ASCII);
    }

    private static String decode(String encoded) throws MessagingException, IOException {
        byte[] bytes =
                MimeUtility.decode(
                                new ByteArrayInputStream(
                                        encoded.getBytes(StandardCharsets.US_ASCII)),
                                "quoted-printable")
                        .readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
