@NullMarked
package dev.enrollment.account.intake.persistence;

import org.jspecify.annotations.NullMarked;
