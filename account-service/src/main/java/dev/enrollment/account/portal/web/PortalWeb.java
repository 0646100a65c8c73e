package dev.enrollment.account.portal.web;

import dev.enrollment.pages.Languages;
import dev.enrollment.pages.PageLanguage;
import dev.enrollment.pages.Pages;
import dev.enrollment.pages.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages there are, and what they need from Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {

    private static final Set<String> REVIEWERS = Set.of("reviewer", "lead", "auditor");

    /** Whoever has one of these belongs to the vendor. */
    private static final Set<String> STAFF = Set.of("reviewer", "lead", "auditor", "operator");

    @Bean
    Pages pages(PortalProperties portal) {
        return new Pages(
                new SignIn("portal", portal.clientId(), portal.clientSecret(), portal.baseUrl()),
                List.of("/", "/help", "/privacy", "/imprint", "/portal.css", "/board.css"),
                List.of("/home", "/enrollments/**", "/partner-network"),
                Map.of(
                        "/board", STAFF,
                        "/board/**", STAFF,
                        "/documents/**", REVIEWERS),
                "/home");
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new PageLanguage(languages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PersonArgument());
        resolvers.add(new EnrollmentArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(PageLanguage.change()).excludePathPatterns("/api/**");
    }
}
