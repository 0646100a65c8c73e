package dev.enrollment.notification.mail;

import dev.enrollment.defaults.Vendor;
import dev.enrollment.notification.LetterWriter;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.PostOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Puts the parts of letter writing and posting together. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String TIMEOUT = "mail.smtp.timeout";

    @Bean
    LetterWriter letterWriter(
            NotificationProperties properties, LinksProperties links, Vendor vendor, Clock clock)
            throws IOException {
        return new MimeLetterWriter(
                PhraseBook.load(),
                new Composer(links.links(), properties.portalUrl(), vendor),
                new HtmlLayout(
                        new ClassPathResource("templates/letter.html")
                                .getContentAsString(StandardCharsets.UTF_8),
                        vendor.look()),
                new Envelopes(vendor.name(), vendor.contacts().sender(), clock));
    }

    @Bean
    PostOffice postOffice(JavaMailSenderImpl mail, NotificationProperties properties) {
        requirePatience(mail, properties.sending().silence());
        return new SmtpPostOffice(mail, properties.sending().connections());
    }

    /** A claim that is taken back while the mail server may still answer puts a letter in doubt. */
    static void requirePatience(JavaMailSenderImpl mail, Duration silence) {
        String timeout = mail.getJavaMailProperties().getProperty(TIMEOUT, "0");
        long answer = Long.parseLong(timeout);
        if (answer <= 0 || silence.toMillis() <= answer) {
            throw new IllegalArgumentException(
                    "enrollment.notification.sending.silence (%d ms) must be longer than spring.mail.properties.%s (%s ms, above 0), for example 90s and 60000"
                            .formatted(silence.toMillis(), TIMEOUT, timeout));
        }
    }
}
