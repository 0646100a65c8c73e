package dev.enrollment.notification;

/**
 * Which text was used.
 *
 * @param language BCP 47 language the letter is written in
 * @param templateVersion changes with every change of the layout or of a text in this language
 */
public record Wording(String language, String templateVersion) {}
