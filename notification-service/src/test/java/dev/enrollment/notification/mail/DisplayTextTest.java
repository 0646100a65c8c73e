package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void keepsNamesOfAllScripts() {
        assertThat(DisplayText.of("Ελληνική Εταιρεία Α.Ε.")).isEqualTo("Ελληνική Εταιρεία Α.Ε.");
        assertThat(DisplayText.of("O'Brien & Søn")).isEqualTo("O'Brien & Søn");
    }

    @Test
    void dropsWhatBreaksLinesOrTurnsText() {
        assertThat(DisplayText.of("A\r\nBcc: x@y.z\u0000\u202Egpj\u2028"))
                .isEqualTo("A Bcc: x@y.z gpj");
    }

    @Test
    void isBounded() {
        assertThat(
                        DisplayText.of("😀".repeat(500))
                                .codePointCount(0, DisplayText.of("😀".repeat(500)).length()))
                .isEqualTo(200);
    }
}
