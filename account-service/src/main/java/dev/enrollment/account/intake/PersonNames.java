package dev.enrollment.account.intake;

/**
 * Names of people. Many people have one name only: the other field is left empty, or holds a dash
 * where a form insists.
 */
final class PersonNames {

    private PersonNames() {}

    static boolean given(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The name as it is stored: a stand-in for a missing name is left out. */
    static String stored(String name) {
        return given(name) ? name : "";
    }
}
