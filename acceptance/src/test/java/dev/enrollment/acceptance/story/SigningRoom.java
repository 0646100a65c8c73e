package dev.enrollment.acceptance.story;

import java.net.URI;
import java.util.Map;

/** Where an agreement is read and signed. */
final class SigningRoom {

    private final Phones phones;

    SigningRoom(Phones phones) {
        this.phones = phones;
    }

    /** By the person who is signed in, with a code to the phone that belongs to the signature. */
    void sign(URI link, Person signatory, Tab tab) {
        tab.open(link);
        read(tab);
        String code =
                phones.codeFor(
                        signatory,
                        () -> {
                            tab.send("/code");
                            tab.await("form[action$='/code'] [role=status]");
                            tab.look();
                        });
        tab.hands().write("#code", code);
        tab.hands().tick("input[name=accepted]");
        tab.send("/accept");
        tab.await(".notice.SIGNED");
        tab.look();
    }

    /** Finds it among the agreements that are the reader's. */
    void seeSigned(URI link, Tab tab) {
        tab.open(link);
        tab.await("main .begun a");
        tab.look();
        tab.follow("main .begun a");
        tab.await(".notice.SIGNED");
        tab.look();
    }

    private static void read(Tab tab) {
        tab.await("form[action$='/accept']");
        tab.look();
    }

    /** Names another person who signs. */
    void passOn(URI link, Person administrator, Person other, Tab tab) {
        tab.open(link);
        read(tab);
        tab.follow("a[href$='/delegate']");
        tab.arrive("**/delegate");
        tab.look();
        tab.fill(Map.of("name", other.name(), "email", other.email(), "phone", other.phone()));
        tab.hands().tick("#authorised");
        String code =
                phones.codeFor(
                        administrator,
                        () -> {
                            tab.follow("form[action$='/delegate'] button[name=send]");
                            tab.await("#code");
                            tab.look();
                        });
        tab.hands().write("#code", code);
        tab.follow("form[action$='/delegate'] button[type=submit]:not([name])");
        tab.arrive("**passedOn*");
        tab.look();
    }
}
