package dev.enrollment.edge.api;

import org.springframework.http.HttpMethod;

/**
 * Requests of a service's API that may have a larger body than all others: files, not JSON.
 *
 * @param pattern of their paths, with one star for each part that varies
 * @param bytes how many a body has at most
 */
public record ApiUpload(HttpMethod method, String pattern, int bytes) {}
