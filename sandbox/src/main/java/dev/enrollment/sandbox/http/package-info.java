/** A small router on the JDK's HTTP server, for the sandbox's own pages and JSON. */
@NullMarked
package dev.enrollment.sandbox.http;

import org.jspecify.annotations.NullMarked;
