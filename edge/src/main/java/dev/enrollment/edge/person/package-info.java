/** What a service keeps about an enrollment's company and people, told to operators. */
@NullMarked
package dev.enrollment.edge.person;

import org.jspecify.annotations.NullMarked;
