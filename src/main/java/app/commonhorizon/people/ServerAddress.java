package app.commonhorizon.people;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this server can be reached from the machine on which it runs. */
@Component
public class ServerAddress {

    private final Environment environment;
    private volatile int port;

    ServerAddress(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void note(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /** For example {@code http://localhost:8080/}, with the port that is really in use and a slash at the end. */
    public String local() {
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                        || environment.containsProperty("server.ssl.bundle")
                ? "https"
                : "http";
        String path = environment.getProperty("server.servlet.context-path", "");
        return "%s://localhost:%d%s/".formatted(scheme, port, path.equals("/") ? "" : path);
    }
}
