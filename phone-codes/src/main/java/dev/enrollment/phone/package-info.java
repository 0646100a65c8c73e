/**
 * One-time codes to telephones: a code is sent as a text or read out in a call, and typed in on the
 * page it was asked for on. What is sent, and how often it may be guessed, is bounded exactly,
 * however many requests come at once; no code, number or address is kept readable for the counts.
 */
@NullMarked
package dev.enrollment.phone;

import org.jspecify.annotations.NullMarked;
