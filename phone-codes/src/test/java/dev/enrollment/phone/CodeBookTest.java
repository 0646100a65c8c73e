package dev.enrollment.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeBookTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder()
                    .encodeToString(
                            "k".repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final UUID MESSAGE = new UUID(1, 2);

    private final CodeBook book = new CodeBook(KEY, null);

    @Test
    void drawsSixDigitsAndHardlyEverTheSame() {
        var codes = Stream.generate(book::draw).limit(1000).toList();
        assertThat(codes).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(Set.copyOf(codes)).hasSizeGreaterThan(950);
    }

    @Test
    void aHashIsOfOneKeyOneMessageAndOneCode() {
        String hash = book.hashOfCode(MESSAGE, "123456");
        assertThat(hash).isEqualTo(book.hashOfCode(MESSAGE, "123456"));
        assertThat(hash)
                .isNotEqualTo(book.hashOfCode(new UUID(1, 3), "123456"))
                .isNotEqualTo(book.hashOfCode(MESSAGE, "123457"))
                .isNotEqualTo(new CodeBook(OTHER, null).hashOfCode(MESSAGE, "123456"));
        assertThat(book.hash("number", "x")).isNotEqualTo(book.hash("address", "x"));
    }

    @Test
    void refusesShortKeys() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> new CodeBook(Base64.getEncoder().encodeToString(new byte[31]), null));
    }

    @Test
    void drawsNothingButAFixedCode() {
        assertThat(new CodeBook(KEY, "123456").draw()).isEqualTo("123456");
    }
}
