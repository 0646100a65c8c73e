/** The steps that partners are told of, on their reply topics. */
@NullMarked
package dev.enrollment.account.timeline.messaging;

import org.jspecify.annotations.NullMarked;
