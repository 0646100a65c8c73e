package dev.enrollment.sandbox.http;

import java.io.IOException;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    Reply answer(Request request) throws IOException, InterruptedException;
}
