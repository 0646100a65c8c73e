/**
 * The whole case as one file for a stranger: gathered from what this service keeps and from the
 * events it has read, sealed, and handed out with an entry for each copy. It is the one reader of
 * agreements that an erasure has locked.
 */
@NullMarked
package dev.enrollment.agreement.pack;

import org.jspecify.annotations.NullMarked;
