/**
 * The partners' onboarding systems: publish applications, amend them when asked, read the answers.
 */
@NullMarked
package dev.enrollment.acceptance.partner;

import org.jspecify.annotations.NullMarked;
