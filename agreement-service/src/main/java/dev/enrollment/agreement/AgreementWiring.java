package dev.enrollment.agreement;

import dev.enrollment.phone.InternationalPhones;
import dev.enrollment.phone.Phones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain's parts together. */
@Configuration(proxyBeanMethods = false)
class AgreementWiring {

    @Bean
    Phones phones() {
        return new InternationalPhones(region -> region);
    }

    @Bean
    Offers offers(AgreementTexts texts, AgreementProperties terms) {
        return new Offers(texts, terms);
    }

    @Bean
    AgreementJournal journal(Agreements agreements, AgreementEvents events) {
        return new AgreementJournal(agreements, events);
    }

    @Bean
    SigningFile signingFile(
            EvidenceArchive archive, Seals seals, AgreementTexts texts, WorkBell bell) {
        return new SigningFile(archive, seals, texts, bell);
    }

    @Bean
    Doorkeeper doorkeeper(
            AgreementLinks links,
            Agreements agreements,
            Applicants applicants,
            DatabaseClock clock) {
        return new Doorkeeper(links, agreements, applicants, clock);
    }
}
