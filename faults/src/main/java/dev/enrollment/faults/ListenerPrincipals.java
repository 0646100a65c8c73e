package dev.enrollment.faults;

import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.KafkaPrincipalBuilder;
import org.apache.kafka.common.security.auth.KafkaPrincipalSerde;
import org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder;

/**
 * Tells the cluster's own nodes, which may do everything, from its clients by the listener they
 * come by: so a client's right can be withdrawn in a cluster without passwords. Made by Kafka.
 */
public final class ListenerPrincipals implements KafkaPrincipalBuilder, KafkaPrincipalSerde {

    private final KafkaPrincipalSerde bytes = new DefaultKafkaPrincipalBuilder(null, null);

    @Override
    public KafkaPrincipal build(AuthenticationContext context) {
        boolean ofNode = context.listenerName().equals("CONTROLLER");
        return new KafkaPrincipal(KafkaPrincipal.USER_TYPE, ofNode ? "node" : "client");
    }

    @Override
    public byte[] serialize(KafkaPrincipal principal) {
        return bytes.serialize(principal);
    }

    @Override
    public KafkaPrincipal deserialize(byte[] principal) {
        return bytes.deserialize(principal);
    }
}
