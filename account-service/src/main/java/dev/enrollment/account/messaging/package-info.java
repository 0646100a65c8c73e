/** Account events on their way out, and the other services' events on their way in. */
@NullMarked
package dev.enrollment.account.messaging;

import org.jspecify.annotations.NullMarked;
