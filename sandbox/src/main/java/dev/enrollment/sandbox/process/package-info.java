/** Programs run as child processes: started, watched and never left behind. */
@NullMarked
package dev.enrollment.sandbox.process;

import org.jspecify.annotations.NullMarked;
