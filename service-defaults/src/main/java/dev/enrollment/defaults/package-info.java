/**
 * What every service starts with: default settings, migrations, timers, health, a name and a clock.
 * A service starts and stays alive without its database; what runs its code waits for {@link
 * dev.enrollment.defaults.Migrations}.
 */
@NullMarked
package dev.enrollment.defaults;

import org.jspecify.annotations.NullMarked;
