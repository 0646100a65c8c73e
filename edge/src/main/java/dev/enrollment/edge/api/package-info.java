/** Who may call the API and the management port, and what those are told who may not. */
@NullMarked
package dev.enrollment.edge.api;

import org.jspecify.annotations.NullMarked;
