/** How a part of the sandbox is made to misbehave while it runs. */
@NullMarked
package dev.enrollment.sandbox.faults;

import org.jspecify.annotations.NullMarked;
