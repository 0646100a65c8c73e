package dev.enrollment.account.intake;

import dev.enrollment.account.Channel;

/**
 * Who sent an application.
 *
 * @param partner by the topic's name or the token, never by the payload
 */
public record Sender(String partner, Channel channel) {}
