package dev.enrollment.sandbox.mailbox;

import java.util.List;

/** What the SMTP dialogue said, apart from the message itself. */
record Envelope(String id, String receivedAt, String sender, List<String> recipients) {}
