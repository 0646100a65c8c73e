/** Tests of the domain and of the flow through the real thing. */
@NullMarked
package dev.enrollment.notification;

import org.jspecify.annotations.NullMarked;
