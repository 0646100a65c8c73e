@NullMarked
package dev.enrollment.sandbox;

import org.jspecify.annotations.NullMarked;
