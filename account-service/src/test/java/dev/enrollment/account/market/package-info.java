@NullMarked
package dev.enrollment.account.market;

import org.jspecify.annotations.NullMarked;
