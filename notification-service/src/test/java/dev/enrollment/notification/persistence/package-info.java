@NullMarked
package dev.enrollment.notification.persistence;

import org.jspecify.annotations.NullMarked;
