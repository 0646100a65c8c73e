@NullMarked
package dev.enrollment.account;

import org.jspecify.annotations.NullMarked;
