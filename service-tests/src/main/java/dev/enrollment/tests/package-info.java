/** What the tests of every service are made with: rules they share, and stand-ins for the world. */
@NullMarked
package dev.enrollment.tests;

import org.jspecify.annotations.NullMarked;
