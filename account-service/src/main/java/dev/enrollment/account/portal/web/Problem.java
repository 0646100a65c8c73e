package dev.enrollment.account.portal.web;

/**
 * One thing to put right on a page, in the person's language.
 *
 * @param field name and id of the input
 * @param label what the page calls the field
 * @param message what is wrong
 * @param cure what makes it right
 */
record Problem(String field, String label, String message, String cure) {}
