package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language chosen on a page, else the browser's, else the first of {@link Languages}. */
public final class PageLanguage extends CookieLocaleResolver {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Languages languages;

    public PageLanguage(Languages languages) {
        super("__Host-language");
        this.languages = languages;
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(languages.all());
        browser.setDefaultLocale(languages.first());
        setDefaultLocaleFunction(request -> languages.spoken(browser.resolveLocale(request)));
        setCookieMaxAge(KEPT);
        setCookieHttpOnly(true);
        setCookieSecure(true);
        setCookieSameSite("Lax");
    }

    /** A cookie may say anything. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return languages.spoken(super.resolveLocale(request));
    }

    /**
     * Lets the parameter {@code lang} of any page, or of a form that is sent, choose the language.
     */
    public static LocaleChangeInterceptor change() {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET", "POST");
        change.setIgnoreInvalidLocale(true);
        return change;
    }
}
