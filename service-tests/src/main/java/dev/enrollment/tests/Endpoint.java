package dev.enrollment.tests;

/** What a service answers: a method and a pattern of paths. */
record Endpoint(String method, String pattern) implements Comparable<Endpoint> {

    /** An identity that nothing has. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    String path() {
        return pattern.replaceAll("\\{[^}]*}", NOBODY).replace("**", NOBODY);
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    @Override
    public int compareTo(Endpoint other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
