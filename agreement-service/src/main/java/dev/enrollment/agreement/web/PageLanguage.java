package dev.enrollment.agreement.web;

import dev.enrollment.pages.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The browser's language, unless a page speaks that of the agreement it shows. */
final class PageLanguage extends AcceptHeaderLocaleResolver {

    private static final String CHOSEN = PageLanguage.class.getName();

    PageLanguage(Languages languages) {
        setSupportedLocales(languages.all());
        setDefaultLocale(languages.all().getFirst());
    }

    static Locale speak(HttpServletRequest request, String language) {
        Locale locale = Locale.of(language);
        request.setAttribute(CHOSEN, locale);
        return locale;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(CHOSEN) instanceof Locale chosen
                ? chosen
                : super.resolveLocale(request);
    }
}
