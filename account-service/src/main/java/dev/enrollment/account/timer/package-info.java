/** What happens to accounts by itself when its time comes. */
@NullMarked
package dev.enrollment.account.timer;

import org.jspecify.annotations.NullMarked;
