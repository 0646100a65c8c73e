package dev.enrollment.pages;

/**
 * Where people find the portal, with its pages for all: help, privacy notice, imprint.
 *
 * @param url without a slash at the end
 */
public record PortalAddress(String url) {

    public PortalAddress {
        url = url.replaceFirst("/$", "");
    }
}
