package dev.enrollment.account.portal.web;

/**
 * What an applicant has answered, in words.
 *
 * @param field path in the form, which is also the id of its input
 */
record Answer(String field, String text) {}
