@NullMarked
package dev.enrollment.sandbox.http;

import org.jspecify.annotations.NullMarked;
