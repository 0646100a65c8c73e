/** The signatory's pages, the staff's REST resources, and who may see what. */
@NullMarked
package dev.enrollment.agreement.web;

import org.jspecify.annotations.NullMarked;
