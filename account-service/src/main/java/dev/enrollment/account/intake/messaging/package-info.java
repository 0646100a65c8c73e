/** The partners' topics: applications in, exactly one receipt out for each. */
@NullMarked
package dev.enrollment.account.intake.messaging;

import org.jspecify.annotations.NullMarked;
