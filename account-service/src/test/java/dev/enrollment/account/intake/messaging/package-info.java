@NullMarked
package dev.enrollment.account.intake.messaging;

import org.jspecify.annotations.NullMarked;
