@NullMarked
package dev.enrollment.account.portal;

import org.jspecify.annotations.NullMarked;
