package dev.enrollment.account.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language chosen on a page, else the browser's, else English. */
final class PortalLanguage extends CookieLocaleResolver {

    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

    private static final Duration KEPT = Duration.ofDays(365);

    PortalLanguage() {
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

    static Locale spoken(Locale wanted) {
        Locale language = Locale.of(wanted.getLanguage());
        return SPOKEN.contains(language) ? language : Locale.ENGLISH;
    }
}
