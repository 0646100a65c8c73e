/**
 * The making of a partner account after the agreement is signed: an operation of hours at the back
 * end, then the partner role for the signatory. Each step is noted before and after its call, so
 * that a lost reply or a crash leads to a question by key and never to a second operation; a step
 * that fails is tried again with growing pauses, announced when late, and shown to operators.
 */
@NullMarked
package dev.enrollment.account.provisioning;

import org.jspecify.annotations.NullMarked;
