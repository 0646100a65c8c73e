package dev.enrollment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The language chosen on a page, else the browser's, else English. */
public final class PageLanguage extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final Duration KEPT = Duration.ofDays(365);

    public PageLanguage() {
        super("__Host-language");
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(SPOKEN);
        browser.setDefaultLocale(Locale.ENGLISH);
        setDefaultLocaleFunction(request -> spoken(browser.resolveLocale(request)));
        setCookieMaxAge(KEPT);
        setCookieHttpOnly(true);
        setCookieSecure(true);
        setCookieSameSite("Lax");
    }

    /** A cookie may say anything. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return spoken(super.resolveLocale(request));
    }

    /** Any other language is English. */
    public static Locale spoken(Locale wanted) {
        Locale language = Locale.of(wanted.getLanguage());
        return SPOKEN.contains(language) ? language : Locale.ENGLISH;
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
