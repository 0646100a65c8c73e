/**
 * This service's own copy of the applicants' profiles. It holds personal data, is fed from the
 * profile topic alone and forgets an enrollment when told so.
 */
@NullMarked
package dev.enrollment.review.profile;

import org.jspecify.annotations.NullMarked;
