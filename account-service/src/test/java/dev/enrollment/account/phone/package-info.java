@NullMarked
package dev.enrollment.account.phone;

import org.jspecify.annotations.NullMarked;
