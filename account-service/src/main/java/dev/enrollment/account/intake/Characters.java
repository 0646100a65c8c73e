package dev.enrollment.account.intake;

/** Characters that show nothing of themselves but change what others show. */
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** Controls, format and bidi marks, line separators, lone surrogates, unassigned ones. */
    static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> codePoint == REPLACEMENT;
        };
    }
}
