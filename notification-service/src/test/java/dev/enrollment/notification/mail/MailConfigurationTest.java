package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    @Test
    void aClaimMustOutliveTheMailServersAnswer() {
        JavaMailSenderImpl mail = withTimeout("20000");

        assertThatCode(() -> MailConfiguration.requirePatience(mail, Duration.ofSeconds(30)))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailConfiguration.requirePatience(mail, Duration.ofSeconds(20)))
                .withMessageContainingAll(
                        "enrollment.notification.sending.silence (20000 ms)",
                        "spring.mail.properties.mail.smtp.timeout (20000 ms");
    }

    /** Jakarta Mail takes these for "wait for ever". */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void anAnswerMustBeWaitedForWithAnEnd(String timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                MailConfiguration.requirePatience(
                                        withTimeout(timeout), Duration.ofHours(1)));
    }

    private static JavaMailSenderImpl withTimeout(String milliseconds) {
        var mail = new JavaMailSenderImpl();
        mail.getJavaMailProperties().setProperty("mail.smtp.timeout", milliseconds);
        return mail;
    }
}
