/** What operators see of provisionings. */
@NullMarked
package dev.enrollment.account.provisioning.web;

import org.jspecify.annotations.NullMarked;
