package app.commonhorizon.people.internal;

import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demo lets everybody in without a password: it listens on this machine only. Comes after all other customizers, so
 * that a {@code server.address} left over from elsewhere does not open it to the network.
 */
@Component
@ConditionalOnBooleanProperty("common-horizon.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStaysLocal implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        try {
            factory.setAddress(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}));
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
