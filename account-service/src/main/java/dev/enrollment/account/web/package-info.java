/** Who may come in over HTTP, and how every refusal looks (RFC 9457). */
@NullMarked
package dev.enrollment.account.web;

import org.jspecify.annotations.NullMarked;
