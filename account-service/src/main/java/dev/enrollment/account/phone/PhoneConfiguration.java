package dev.enrollment.account.phone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses to start where everybody would know the code. */
@Configuration(proxyBeanMethods = false)
class PhoneConfiguration {

    private static final String SANDBOX = "sandbox";

    @Bean
    CodeBook codeBook(PhoneProperties properties, Environment environment) {
        if (properties.fixedCode() != null && !environment.acceptsProfiles(Profiles.of(SANDBOX))) {
            throw new IllegalStateException(
                    "enrollment.phone.fixed-code is for the profile sandbox alone; unset it");
        }
        return new CodeBook(properties.key(), properties.fixedCode());
    }

    @Bean
    SendPolicy sendPolicy(PhoneProperties properties) {
        return new SendPolicy(properties.countries(), properties.caps());
    }
}
