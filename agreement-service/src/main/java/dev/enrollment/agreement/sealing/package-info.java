/** Prints agreements as PDF. */
@NullMarked
package dev.enrollment.agreement.sealing;

import org.jspecify.annotations.NullMarked;
