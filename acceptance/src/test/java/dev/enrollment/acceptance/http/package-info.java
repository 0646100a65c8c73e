@NullMarked
package dev.enrollment.acceptance.http;

import org.jspecify.annotations.NullMarked;
