package dev.enrollment.sandbox.http;

import java.util.ArrayList;
import java.util.List;

/** The routes of a server, collected from the parts that answer them. */
public final class Routes {

    private final List<Route> list = new ArrayList<>();

    /** Adds one, such as {@code "PUT /control/{name}"}. */
    public Routes on(String route, Handler handler) {
        list.add(Route.of(route, handler));
        return this;
    }

    List<Route> list() {
        return List.copyOf(list);
    }
}
