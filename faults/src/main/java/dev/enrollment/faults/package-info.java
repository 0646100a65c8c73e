/**
 * The fault campaign: real brokers, a real database, a registry and two instances of a service,
 * hurt under load by a seeded schedule; then a check of what came out against what was
 * acknowledged.
 */
@NullMarked
package dev.enrollment.faults;

import org.jspecify.annotations.NullMarked;
