/**
 * How a service starts: with the defaults of all services, and with no secret that everybody knows.
 */
@NullMarked
package dev.enrollment.edge.start;

import org.jspecify.annotations.NullMarked;
