/** Wake-up calls that outlive the process, by db-scheduler. */
@NullMarked
package dev.enrollment.account.provisioning.timer;

import org.jspecify.annotations.NullMarked;
