package dev.enrollment.acceptance.operator;

import dev.enrollment.acceptance.http.Keys;

/**
 * {@code ./enroll code}: prints the code that the sandbox's staff enter after their password now,
 * for people who sign in by hand and have no authenticator app.
 */
public final class Code {

    private Code() {}

    public static void main(String... args) {
        System.out.println(Keys.ofSandbox().secondFactor("").get());
    }
}
