@NullMarked
package dev.enrollment.account.document;

import org.jspecify.annotations.NullMarked;
