@NullMarked
package dev.enrollment.account.provisioning.http;

import org.jspecify.annotations.NullMarked;
