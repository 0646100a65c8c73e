@NullMarked
package dev.enrollment.account.intake.contact;

import org.jspecify.annotations.NullMarked;
