/**
 * Links to agreements, derived on both sides instead of transported: agreement-service and
 * notification-service hold the same keys, so no event carries anything that opens an agreement.
 */
@NullMarked
package dev.enrollment.schemas.links;

import org.jspecify.annotations.NullMarked;
