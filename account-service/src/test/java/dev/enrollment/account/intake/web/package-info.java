@NullMarked
package dev.enrollment.account.intake.web;

import org.jspecify.annotations.NullMarked;
