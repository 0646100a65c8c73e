@NullMarked
package dev.enrollment.sandbox.mailbox;

import org.jspecify.annotations.NullMarked;
