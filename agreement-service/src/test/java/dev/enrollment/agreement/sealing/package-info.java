/** What is printed and sealed, checked with tools that are not ours. */
@NullMarked
package dev.enrollment.agreement.sealing;

import org.jspecify.annotations.NullMarked;
