/**
 * The running service from outside: other services on Kafka, browsers, staff, the identity
 * provider.
 */
@NullMarked
package dev.enrollment.agreement.flow;

import org.jspecify.annotations.NullMarked;
