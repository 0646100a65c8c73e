package dev.enrollment.notification.mail;

import dev.enrollment.notification.LetterWriter;
import dev.enrollment.notification.NotificationProperties;
import dev.enrollment.notification.PostOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Puts the parts of letter writing and posting together. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    LetterWriter letterWriter(NotificationProperties properties, LinksProperties links, Clock clock)
            throws IOException {
        return new MimeLetterWriter(
                PhraseBook.load(),
                new Composer(links.links(), properties),
                new ClassPathResource("templates/letter.html")
                        .getContentAsString(StandardCharsets.UTF_8),
                new Envelopes(properties.vendor(), properties.from(), clock));
    }

    @Bean
    PostOffice postOffice(JavaMailSenderImpl mail, NotificationProperties properties) {
        return new SmtpPostOffice(mail, properties.sending().connections());
    }
}
