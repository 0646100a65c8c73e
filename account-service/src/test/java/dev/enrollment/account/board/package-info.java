@NullMarked
package dev.enrollment.account.board;

import org.jspecify.annotations.NullMarked;
