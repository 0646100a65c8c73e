/** The rounds that take provisionings on. */
@NullMarked
package dev.enrollment.account.provisioning.timer;

import org.jspecify.annotations.NullMarked;
