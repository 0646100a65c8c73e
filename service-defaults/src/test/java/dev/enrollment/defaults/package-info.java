/** Tests of what every service starts with. */
@NullMarked
package dev.enrollment.defaults;

import org.jspecify.annotations.NullMarked;
