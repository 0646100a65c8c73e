package dev.enrollment.account.portal.web;

/**
 * What the partner network says of an ID.
 *
 * @param state ACTIVE, INACTIVE, UNKNOWN, UNAVAILABLE; empty where nothing was looked up
 */
record MemberView(String state, String name) {

    static final MemberView NOTHING = new MemberView("", "");
}
