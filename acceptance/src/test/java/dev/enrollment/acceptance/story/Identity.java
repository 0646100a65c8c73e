package dev.enrollment.acceptance.story;

import dev.enrollment.acceptance.http.Keys;
import java.net.URI;
import java.util.function.Supplier;

/** The pages on which people create a sign-in and sign in. */
final class Identity {

    /** The page that asks for a code, and says that the last one was wrong. */
    private static final String REFUSED = "#input-error-otp";

    private static final int MOST_LOOKS = 120;

    private final Letters letters;

    Identity(Letters letters) {
        this.letters = letters;
    }

    /** On the page that asks who one is; the letter is opened in the same browser. */
    void register(Person person, Tab tab) {
        askForALetter(person, tab);
        tab.open(letters.toConfirm(person, tab));
        choosePassword(tab);
    }

    /** The letter is opened on another device, and the first goes on by itself. */
    void register(Person person, Tab tab, Tab other) {
        askForALetter(person, tab);
        other.open(letters.toConfirm(person, other));
        other.await("#proceed");
        other.look();
        other.follow("#proceed");
        choosePassword(other);
        other.await("#backToApplication");
        other.look();
        tab.follow("#kc-confirmed");
        signIn(person, tab);
    }

    private static void askForALetter(Person person, Tab tab) {
        tab.await("#kc-register");
        tab.look();
        tab.hands().write("#email", person.email());
        tab.hands().write("#firstName", person.givenName());
        tab.hands().write("#lastName", person.familyName());
        tab.follow("#kc-register");
        tab.await("#kc-confirmed");
        tab.look();
    }

    private static void choosePassword(Tab tab) {
        tab.await("#password-new");
        tab.look();
        tab.hands().write("#password-new", Person.PASSWORD);
        tab.hands().write("#password-confirm", Person.PASSWORD);
        tab.follow("button[name=login]");
    }

    void signIn(Person person, Tab tab) {
        tab.await("#kc-login");
        tab.look();
        tab.hands().write("#username", person.email());
        tab.hands().write("#password", Person.PASSWORD);
        tab.follow("#kc-login");
    }

    /** A member of the staff, who has a second factor; each code lets somebody in once. */
    void signInAtWork(String name, URI service, Tab tab) {
        Keys keys = Keys.ofSandbox();
        Supplier<String> codes = keys.secondFactor(name);
        tab.await("#kc-login");
        tab.look();
        tab.hands().write("#username", name);
        tab.hands().write("#password", keys.secret(name));
        tab.follow("#kc-login");
        tab.await("#otp");
        tab.look();
        String code = codes.get();
        enter(code, tab);
        for (int look = 0; look < MOST_LOOKS && !isAt(service, tab); look++) {
            if (tab.page().locator(REFUSED).count() > 0 && !codes.get().equals(code)) {
                code = codes.get();
                enter(code, tab);
            }
            tab.page().waitForTimeout(1000);
        }
        tab.arrive(service + "/**");
    }

    private static boolean isAt(URI service, Tab tab) {
        return tab.page().url().startsWith(service.toString());
    }

    private static void enter(String code, Tab tab) {
        tab.hands().write("#otp", code);
        tab.follow("#kc-login");
    }
}
