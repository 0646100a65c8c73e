@NullMarked
package dev.enrollment.sandbox.registry;

import org.jspecify.annotations.NullMarked;
