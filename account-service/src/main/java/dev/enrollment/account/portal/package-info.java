/**
 * What an applicant does on the portal: opens an account step by step, applies, and sees how it
 * goes on. What is filled in is a draft, kept from the first field on; every rule it is judged by
 * is intake's.
 */
@NullMarked
package dev.enrollment.account.portal;

import org.jspecify.annotations.NullMarked;
