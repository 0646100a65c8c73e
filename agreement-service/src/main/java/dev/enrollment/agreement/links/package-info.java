/** Recognises the link tokens that notification-service derives with the same keys. */
@NullMarked
package dev.enrollment.agreement.links;

import org.jspecify.annotations.NullMarked;
