/** The back end and the identity provider's administration over HTTP. */
@NullMarked
package dev.enrollment.account.provisioning.http;

import org.jspecify.annotations.NullMarked;
