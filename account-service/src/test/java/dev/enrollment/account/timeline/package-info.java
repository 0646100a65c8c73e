@NullMarked
package dev.enrollment.account.timeline;

import org.jspecify.annotations.NullMarked;
