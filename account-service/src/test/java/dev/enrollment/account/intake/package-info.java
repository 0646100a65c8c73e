@NullMarked
package dev.enrollment.account.intake;

import org.jspecify.annotations.NullMarked;
