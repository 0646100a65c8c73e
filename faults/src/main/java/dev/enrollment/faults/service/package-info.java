/**
 * The service under test: consume, decide, write, publish, on the module {@code messaging} as any
 * service uses it. Points at which its process halts are put around its data source and Kafka
 * clients from outside.
 */
@NullMarked
package dev.enrollment.faults.service;

import org.jspecify.annotations.NullMarked;
