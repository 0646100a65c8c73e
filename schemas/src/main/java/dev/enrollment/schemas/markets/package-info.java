/** What all services know about markets. */
@NullMarked
package dev.enrollment.schemas.markets;

import org.jspecify.annotations.NullMarked;
