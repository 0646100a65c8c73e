/** OpenAPI documents, for those who keep them and those who compare. */
@NullMarked
package dev.enrollment.sandbox.contract;

import org.jspecify.annotations.NullMarked;
