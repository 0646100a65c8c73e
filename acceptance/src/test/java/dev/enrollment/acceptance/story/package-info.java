/** What people live through, in a browser, with all services and their letters. */
@NullMarked
package dev.enrollment.acceptance.story;

import org.jspecify.annotations.NullMarked;
