/** Lists of codes shipped as data files, so that another program replaces data and no code. */
@NullMarked
package dev.enrollment.review.catalogue;

import org.jspecify.annotations.NullMarked;
