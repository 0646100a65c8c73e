/** The board as a page that renews itself. */
@NullMarked
package dev.enrollment.account.board.web;

import org.jspecify.annotations.NullMarked;
