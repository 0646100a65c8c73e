package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void readsIdentitySubjectAndTheLinkThroughFoldsAndSoftBreaks() {
        Letter letter =
                letter(
                        """
                        Message-ID: <one@program.example>
                        Subject: Ready to sign: Prospect-7
                         Software

                        Sign at http://localhost:31003/agreem=
                        ents/abc.DEF-1_2?a=3D1
                        """);

        assertThat(letter.messageId()).isEqualTo("<one@program.example>");
        assertThat(LetterKind.of(letter.subject())).contains(LetterKind.OFFER);
        assertThat(Companies.namedIn(letter.subject())).isEqualTo(7);
        assertThat(letter.link())
                .contains(URI.create("http://localhost:31003/agreements/abc.DEF-1_2"));
    }

    @Test
    void takesTheSubjectsFromTheWordsOfTheLetters() {
        assertThat(LetterKind.of("We have received the application of Prospect-7 Software"))
                .contains(LetterKind.RECEIVED);
        assertThat(LetterKind.of("Decision on the application of Prospect-7 Software")).isEmpty();
    }

    @Test
    void looksForNoLinkInOtherLetters() {
        assertThat(
                        letter("Subject: The agreement for X is signed\n\nhttp://a/agreements/b\n")
                                .link())
                .isEmpty();
    }

    private static Letter letter(String text) {
        return Letter.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
