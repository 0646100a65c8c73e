package dev.enrollment.edge.api;

import dev.enrollment.edge.limit.LimitsProperties;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Every error is a problem document of RFC 9457, wherever it is found. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class ProblemAutoConfiguration {

    @Bean
    DatabaseAway databaseAway() {
        return new DatabaseAway();
    }

    @Bean
    SlowBodies slowBodies() {
        return new SlowBodies();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> paceOfBodies(
            LimitsProperties limits) {
        LimitsProperties.Sizes sizes = limits.sizes();
        return factory ->
                factory.addEngineValves(new PaceValve(sizes.bodyTime(), sizes.bodyPace()));
    }

    @Bean
    TroubleAdvice troubleAdvice() {
        return new TroubleAdvice();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Refusals refusals) {
        return new RejectedRequests(refusals);
    }

    @Bean
    ProblemErrors problemErrors(
            ErrorAttributes attributes,
            WebProperties web,
            ObjectProvider<ErrorViewResolver> views) {
        return new ProblemErrors(attributes, web.getError(), views.orderedStream().toList());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer() {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            if (context.getParent() instanceof StandardHost host) {
                                host.setErrorReportValveClass(ProblemValve.class.getName());
                            }
                        });
    }
}
