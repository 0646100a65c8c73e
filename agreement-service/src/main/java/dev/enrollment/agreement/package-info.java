/**
 * Offers the reseller agreement to every approved company, reminds, and lets the signatory accept
 * or decline it. The signature is an answer given while signed in, kept with the evidence for it.
 * This package is the domain; its subpackages connect it to the database, to Kafka, to the clock
 * and to people.
 */
@NullMarked
package dev.enrollment.agreement;

import org.jspecify.annotations.NullMarked;
