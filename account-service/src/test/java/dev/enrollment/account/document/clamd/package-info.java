@NullMarked
package dev.enrollment.account.document.clamd;

import org.jspecify.annotations.NullMarked;
