@NullMarked
package dev.enrollment.acceptance.demo;

import org.jspecify.annotations.NullMarked;
