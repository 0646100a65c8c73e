package dev.enrollment.agreement.web;

import dev.enrollment.pages.Languages;
import dev.enrollment.pages.Pages;
import dev.enrollment.pages.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages there are, and what they need from Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final Set<String> STAFF = Set.of("reviewer", "lead", "operator");

    @Bean
    Pages pages(IdentityProperties account, PagesProperties links) {
        return new Pages(
                new SignIn("identity", account.clientId(), account.clientSecret(), links.baseUrl()),
                List.of("/", "/pages.css"),
                List.of("/agreements/**"),
                Map.of("/cases/**", STAFF, "/packs/**", Set.of("operator")),
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
