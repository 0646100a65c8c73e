@NullMarked
package dev.enrollment.account.board.persistence;

import org.jspecify.annotations.NullMarked;
