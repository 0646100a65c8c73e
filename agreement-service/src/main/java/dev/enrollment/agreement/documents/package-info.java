/**
 * The released agreement texts, shipped with the service and checked against their pinned hashes.
 */
@NullMarked
package dev.enrollment.agreement.documents;

import org.jspecify.annotations.NullMarked;
