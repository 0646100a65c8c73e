@NullMarked
package dev.enrollment.account.portal.web;

import org.jspecify.annotations.NullMarked;
