package dev.enrollment.agreement.sealing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks authorities, without following redirects, and no longer than patience lasts. */
final class AuthorityLoader implements DataLoader {

    private static final long serialVersionUID = 1;
    private static final int OK = 200;

    private final transient HttpClient http;
    private final Duration patience;

    AuthorityLoader(Duration patience) {
        this.patience = patience;
        http =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public byte[] get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        return new DataAndUrl(urls.getFirst(), get(urls.getFirst()));
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void setContentType(String type) {
        // Only time stamps are asked for by POST.
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(patience).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new DSSException("The authority answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new DSSException(
                    "The authority does not answer: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("Interrupted", e);
        }
    }
}
