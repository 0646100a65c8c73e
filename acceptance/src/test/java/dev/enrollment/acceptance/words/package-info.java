@NullMarked
package dev.enrollment.acceptance.words;

import org.jspecify.annotations.NullMarked;
