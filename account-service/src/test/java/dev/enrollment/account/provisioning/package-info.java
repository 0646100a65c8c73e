@NullMarked
package dev.enrollment.account.provisioning;

import org.jspecify.annotations.NullMarked;
