package dev.enrollment.account.provisioning.persistence;

import dev.enrollment.account.persistence.TableOfPeople;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was given the partner role; that there was a provisioning stays. */
@Repository
@Order(4)
class ProvisioningRecords extends TableOfPeople {

    ProvisioningRecords(JdbcClient jdbc) {
        super(
                jdbc,
                "provisioning",
                "UPDATE provisioning SET signer_subject = '' WHERE enrollment_id = :id");
    }
}
