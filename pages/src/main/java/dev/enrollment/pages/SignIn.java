package dev.enrollment.pages;

import java.net.URI;

/**
 * A service's account at the identity provider.
 *
 * @param registration what the service calls it; part of the address that a sign-in returns to
 * @param baseUrl where people find the service; never taken from a request
 */
public record SignIn(String registration, String clientId, String clientSecret, URI baseUrl) {

    /** An address of the service, as a browser knows it. */
    String url(String path) {
        return baseUrl.toString().replaceFirst("/$", "") + path;
    }

    /** Records print their components, and a secret must not be printed. */
    @Override
    public String toString() {
        return "SignIn[" + registration + "]";
    }
}
