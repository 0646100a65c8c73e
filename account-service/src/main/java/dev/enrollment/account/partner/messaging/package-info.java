/** Partners as their topics tell of them. */
@NullMarked
package dev.enrollment.account.partner.messaging;

import org.jspecify.annotations.NullMarked;
