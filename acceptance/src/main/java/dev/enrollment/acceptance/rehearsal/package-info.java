/** A conversation on a partner's own topics, as its system will have it, told in plain words. */
@NullMarked
package dev.enrollment.acceptance.rehearsal;

import org.jspecify.annotations.NullMarked;
