package dev.enrollment.acceptance.story;

/**
 * Somebody in a story.
 *
 * @param phone as people of the country write it
 */
record Person(String givenName, String familyName, String email, String phone) {

    /** Long enough, and no password that anybody has lost. */
    static final String PASSWORD = "violet marble window rain";

    String name() {
        return givenName + " " + familyName;
    }
}
