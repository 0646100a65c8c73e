/** What runs by itself, alone. */
@NullMarked
package dev.enrollment.agreement.timer;

import org.jspecify.annotations.NullMarked;
