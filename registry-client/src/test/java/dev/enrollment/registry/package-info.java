/** Shows that the packaged serializers are complete: they load, encode and decode. */
@NullMarked
package dev.enrollment.registry;

import org.jspecify.annotations.NullMarked;
