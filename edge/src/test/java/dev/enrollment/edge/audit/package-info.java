@NullMarked
package dev.enrollment.edge.audit;

import org.jspecify.annotations.NullMarked;
