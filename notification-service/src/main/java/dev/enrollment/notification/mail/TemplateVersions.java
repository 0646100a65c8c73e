package dev.enrollment.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names what a letter was made of: a fingerprint of the layouts and of all phrases of its language.
 */
final class TemplateVersions {

    private static final int DIGITS = 12;

    private TemplateVersions() {}

    static String of(String htmlTemplate, Phrases phrases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(htmlTemplate.getBytes(StandardCharsets.UTF_8));
            digest.update(PlainLayout.VERSION.getBytes(StandardCharsets.UTF_8));
            digest.update(phrases.everything().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
