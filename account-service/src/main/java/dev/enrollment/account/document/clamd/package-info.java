/** The virus scanner ClamAV, by the protocol of its daemon. */
@NullMarked
package dev.enrollment.account.document.clamd;

import org.jspecify.annotations.NullMarked;
