/**
 * What stands between a service and the network. Every service has it and adds only what is its
 * own: which paths ask for which roles, and which pages are open.
 */
@NullMarked
package dev.enrollment.edge;

import org.jspecify.annotations.NullMarked;
