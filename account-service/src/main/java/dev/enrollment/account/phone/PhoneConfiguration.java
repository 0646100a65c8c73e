package dev.enrollment.account.phone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the phone check is set up with. */
@Configuration(proxyBeanMethods = false)
class PhoneConfiguration {

    @Bean
    CodeBook codeBook(PhoneProperties properties) {
        return new CodeBook(properties.key(), properties.fixedCode());
    }

    @Bean
    SendPolicy sendPolicy(PhoneProperties properties) {
        return new SendPolicy(properties.countries(), properties.caps());
    }
}
