package dev.enrollment.account.provisioning.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Connections to fixed hosts: bounded in time, and following no one elsewhere. */
final class OutgoingHttp {

    private OutgoingHttp() {}

    static ClientHttpRequestFactory requests(Duration connectTimeout, Duration readTimeout) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(connectTimeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(readTimeout);
        return factory;
    }
}
