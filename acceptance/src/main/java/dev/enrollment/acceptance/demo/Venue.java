package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.http.Keys;

/** The running pipeline that the demo plays in: where it is, and what lets one in. */
record Venue(SandboxAddresses addresses, Keys keys) {}
