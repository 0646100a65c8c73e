@NullMarked
package dev.enrollment.identity.theme;

import org.jspecify.annotations.NullMarked;
