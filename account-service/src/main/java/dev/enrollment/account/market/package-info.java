/**
 * The markets of the program as data: which countries, from when to when, and how postal codes and
 * VAT numbers look there. Another program replaces the files, not the code.
 */
@NullMarked
package dev.enrollment.account.market;

import org.jspecify.annotations.NullMarked;
