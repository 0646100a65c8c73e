/** Tests of the pages. */
@NullMarked
package dev.enrollment.pages;

import org.jspecify.annotations.NullMarked;
