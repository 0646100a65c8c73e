/** What people and tools see of notifications by REST; no address, no name, no link. */
@NullMarked
package dev.enrollment.notification.web;

import org.jspecify.annotations.NullMarked;
