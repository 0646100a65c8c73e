package dev.enrollment.account.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The released declaration texts, as shipped with the service. */
public final class DeclarationTexts {

    /** What applicants are shown today. */
    public static final String CURRENT = "2026-01";

    private static final String FALLBACK = "en";

    /** A form may say anything. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private DeclarationTexts() {}

    /** Today's text; in English where there is none in the language. */
    public static DeclarationText current(String language) {
        String wanted = CODE.matcher(language).matches() ? language : FALLBACK;
        boolean known = DeclarationTexts.class.getResource(file(CURRENT, wanted)) != null;
        return read(CURRENT, known ? wanted : FALLBACK);
    }

    private static String file(String version, String language) {
        return "/declarations/" + version + "/" + language + ".properties";
    }

    private static DeclarationText read(String version, String language) {
        String resource = file(version, language);
        try (InputStream in = DeclarationTexts.class.getResourceAsStream(resource);
                var reader =
                        new InputStreamReader(
                                Objects.requireNonNull(in, resource), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return new DeclarationText(
                    version,
                    language,
                    Objects.requireNonNull(texts.getProperty("authority"), "authority"),
                    Objects.requireNonNull(texts.getProperty("consent"), "consent"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
