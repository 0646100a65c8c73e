/**
 * What a service needs to show pages to people: a sign-in at the identity provider, a session kept
 * in its database, forms guarded against forgery, and headers that let a page do no more than it
 * must. A service says which pages it has ({@link dev.enrollment.pages.Pages}), nothing else.
 */
@NullMarked
package dev.enrollment.pages;

import org.jspecify.annotations.NullMarked;
