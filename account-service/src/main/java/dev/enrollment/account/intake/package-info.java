/**
 * How applications come in: one form and one set of rules for Kafka and REST. A partner is known
 * from its topic or token, a submission by the partner's own identity of it; whatever is sent again
 * is answered again, and changes nothing.
 */
@NullMarked
package dev.enrollment.account.intake;

import org.jspecify.annotations.NullMarked;
