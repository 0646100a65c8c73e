/** What a part of the sandbox really did, written down so that it survives a crash. */
@NullMarked
package dev.enrollment.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
