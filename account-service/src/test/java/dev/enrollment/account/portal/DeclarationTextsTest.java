package dev.enrollment.account.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People have declared these words; others need another version. */
class DeclarationTextsTest {

    private static final Path RELEASED = Path.of("src/main/resources/declarations/2026-01");

    @ParameterizedTest
    @CsvSource({
        "en, 0ac9c2e06a826665c5d06275f40216c2842487f43e504d5146b4348b48d6d0dd",
        "de, 9f07d04c4afe488d8c70a9f65b808b7411575c3e7ef1a9c11b5460a8860ea78a",
        "fr, 726237f9905d651328d63d3ef0855e2bd9c322c868d9ac089ea887fd97fc64a3"
    })
    void releasedTextsNeverChange(String language, String hash)
            throws IOException, NoSuchAlgorithmException {
        byte[] text = Files.readAllBytes(RELEASED.resolve(language + ".properties"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
        assertThat(DeclarationTexts.current(language))
                .satisfies(
                        it -> {
                            assertThat(it.version()).isEqualTo("2026-01");
                            assertThat(it.language()).isEqualTo(language);
                        });
    }

    @Test
    void otherLanguagesReadEnglish() {
        assertThat(DeclarationTexts.current("sv").language()).isEqualTo("en");
        assertThat(DeclarationTexts.current("../en").language()).isEqualTo("en");
    }
}
