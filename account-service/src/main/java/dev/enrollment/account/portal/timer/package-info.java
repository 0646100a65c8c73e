/** What the portal does by the clock. */
@NullMarked
package dev.enrollment.account.portal.timer;

import org.jspecify.annotations.NullMarked;
