package dev.enrollment.review.check.http;

import java.net.http.HttpClient;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** One client for all sources, which keeps its connections. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    /** Otherwise each call over plain HTTP asks for an upgrade to HTTP/2. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder ->
                builder.withHttpClientCustomizer(
                        client -> client.version(HttpClient.Version.HTTP_1_1));
    }

    @Bean
    RestClient sourceClient(RestClient.Builder builder) {
        return builder.build();
    }
}
