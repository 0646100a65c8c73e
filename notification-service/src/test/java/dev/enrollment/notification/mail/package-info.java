/** Tests of letters and of the dialogue with mail servers. */
@NullMarked
package dev.enrollment.notification.mail;

import org.jspecify.annotations.NullMarked;
