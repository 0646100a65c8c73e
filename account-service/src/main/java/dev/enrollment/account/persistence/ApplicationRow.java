package dev.enrollment.account.persistence;

import dev.enrollment.account.Application;

/** One row of the table of applications. */
record ApplicationRow(RevisionKey key, Application application) {}
