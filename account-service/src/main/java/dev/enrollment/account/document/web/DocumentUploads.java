package dev.enrollment.account.document.web;

import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.edge.api.ApiUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** A partner's documents are larger than its JSON. */
@Configuration(proxyBeanMethods = false)
class DocumentUploads {

    @Bean
    ApiUpload documentsOfPartners() {
        return new ApiUpload(
                HttpMethod.PUT, "/api/enrollments/*/documents/*", DocumentDesk.MOST_BYTES);
    }
}
