package dev.enrollment.account.portal.flow;

import dev.enrollment.account.RunningPipeline;
import dev.enrollment.account.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with its portal; started once for all tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "management.server.port=0",
            "server.forward-headers-strategy=native",
            "enrollment.limits.sizes.body-time=2s"
        })
@ContextConfiguration(initializers = RunningPipeline.class)
@Import(TestTokens.class)
abstract class RunningPortal {

    @Autowired JdbcTemplate jdbc;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        Outside.describeTo(properties);
    }
}
