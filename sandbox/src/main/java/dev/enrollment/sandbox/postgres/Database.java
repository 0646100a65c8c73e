package dev.enrollment.sandbox.postgres;

/**
 * A database and the role that owns it.
 *
 * @param url JDBC URL without credentials
 * @param username the owning role
 * @param password the role's password
 */
public record Database(String url, String username, String password) {}
