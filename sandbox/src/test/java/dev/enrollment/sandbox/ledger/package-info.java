@NullMarked
package dev.enrollment.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
