/**
 * HTTP with patience: a service that was killed a moment ago comes back, and the call is made
 * again.
 */
@NullMarked
package dev.enrollment.acceptance.http;

import org.jspecify.annotations.NullMarked;
