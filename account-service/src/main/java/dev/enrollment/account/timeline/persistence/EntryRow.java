package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.timeline.Entry;

/** One row of the table of timeline entries. */
record EntryRow(EntryKey key, Entry entry) {}
