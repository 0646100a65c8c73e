package dev.enrollment.notification.mail;

import dev.enrollment.defaults.Vendor;
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
        return new SmtpPostOffice(mail, properties.sending().connections());
    }
}
