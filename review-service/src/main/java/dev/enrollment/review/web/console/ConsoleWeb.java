package dev.enrollment.review.web.console;

import dev.enrollment.pages.Languages;
import dev.enrollment.pages.PageLanguage;
import dev.enrollment.pages.Pages;
import dev.enrollment.pages.SignIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Which pages there are, and what they need from Spring MVC. Pages that show lie below {@code
 * /reviews}; what changes anything lies below {@code /desk}.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleWeb implements WebMvcConfigurer {

    private static final Set<String> READERS = Set.of("reviewer", "lead", "auditor");
    private static final Set<String> OVERSEERS = Set.of("lead", "auditor");
    private static final Set<String> WORKERS = Set.of("reviewer", "lead");
    private static final Set<String> DECIDERS = Set.of("reviewer");

    @Bean
    Pages pages(ConsoleProperties console) {
        return new Pages(
                new SignIn(
                        "console", console.clientId(), console.clientSecret(), console.baseUrl()),
                List.of("/", "/console.css", "/console.js", "/live.js"),
                List.of(),
                Map.of(
                        "/reviews", READERS,
                        "/reviews/**", READERS,
                        "/figures", OVERSEERS,
                        "/figures.csv", OVERSEERS,
                        "/views", READERS,
                        "/view/**", WORKERS,
                        "/bulk", WORKERS,
                        "/bulk/**", WORKERS,
                        "/desk/**", DECIDERS),
                "/reviews");
    }

    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new PageLanguage(languages);
    }

    @Bean
    ConsoleWords words(MessageSource messages) {
        return new ConsoleWords(messages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new StaffArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(PageLanguage.change()).excludePathPatterns("/api/**");
    }
}
