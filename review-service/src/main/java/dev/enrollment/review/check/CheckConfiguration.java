package dev.enrollment.review.check;

import dev.enrollment.review.catalogue.CodeList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the checks together. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    Examiner examiner(PartnerDirectory directory, CreditBureau bureau, OtherApplicants others) {
        return new Examiner(
                List.of(
                        new MarketExamination(CodeList.named("vat-prefixes")),
                        new PartnerNetworkExamination(directory),
                        new DuplicateExamination(others),
                        new MailboxExamination(
                                CodeList.named("role-mailboxes"),
                                CodeList.named("free-mail-domains")),
                        new CreditExamination(bureau)));
    }
}
