@NullMarked
package dev.enrollment.phone;

import org.jspecify.annotations.NullMarked;
