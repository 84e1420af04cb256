package app.commonhorizon.live.internal;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Keeps what an open connection costs small: each screen has two of them for as long as it is open. */
@Component
class SocketBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** In bytes, half of Tomcat's default; larger texts and files go through in several turns. */
    private static final String BUFFER = "4096";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", BUFFER);
            connector.setProperty("socket.appWriteBufSize", BUFFER);
        });
    }
}
