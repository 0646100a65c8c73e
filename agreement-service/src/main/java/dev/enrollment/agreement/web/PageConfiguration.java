package dev.enrollment.agreement.web;

import dev.enrollment.pages.Languages;
import dev.enrollment.pages.Pages;
import dev.enrollment.pages.SignIn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages there are, and what they need from Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Bean
    Pages pages(IdentityProperties account, PagesProperties links) {
        return new Pages(
                new SignIn("identity", account.clientId(), account.clientSecret(), links.baseUrl()),
                List.of("/", "/pages.css"),
                List.of("/agreements/**"),
                "/");
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new PageLanguage(languages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument());
    }
}
