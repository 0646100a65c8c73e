package dev.enrollment.account.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.intake.Mailboxes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMailboxesTest {

    private final Mailboxes mailboxes = new PlainMailboxes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juergen@moewe.example",
                "a.b+c@sub.moewe.example",
                "o'hara@moewe.co.example",
                "x@xn--mwe-sna.example",
            })
    void takesOnePlainAddress(String address) {
        assertThat(mailboxes.read(address)).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "juergen",
                "@moewe.example",
                "juergen@",
                "juergen@moewe",
                "juergen@moewe..example",
                "juergen@-moewe.example",
                ".juergen@moewe.example",
                "juer..gen@moewe.example",
                "juergen@moewe.example.",
                "juergen@[127.0.0.1]",
                "juergen@127.0.0.1",
                "\"juer gen\"@moewe.example",
                "Jürgen <juergen@moewe.example>",
                "juergen@moewe.example, b@moewe.example",
                "juergen@moewe.example;b@moewe.example",
                "juergen@moewe.example\r\nBcc: all@moewe.example",
                "juergen@moewe.example\nX: y",
                " juergen@moewe.example",
                "juergen@moewe.example ",
                "jürgen@moewe.example",
                "juergen(comment)@moewe.example",
                "a@b@moewe.example",
            })
    void refusesTheRest(String address) {
        assertThat(mailboxes.read(address)).isEmpty();
    }
}
