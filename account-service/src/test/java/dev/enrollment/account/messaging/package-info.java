@NullMarked
package dev.enrollment.account.messaging;

import org.jspecify.annotations.NullMarked;
