@NullMarked
package dev.enrollment.account.web;

import org.jspecify.annotations.NullMarked;
