/** Who looks at which case now, and what tells a page that stays open to look again. */
@NullMarked
package dev.enrollment.review.live;

import org.jspecify.annotations.NullMarked;
