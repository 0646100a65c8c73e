/** Takes provisionings on while the service runs: claims, calls side by side, keeps results. */
@NullMarked
package dev.enrollment.account.provisioning.rounds;

import org.jspecify.annotations.NullMarked;
