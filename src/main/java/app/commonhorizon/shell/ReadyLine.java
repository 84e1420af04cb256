package app.commonhorizon.shell;

import app.commonhorizon.people.ServerAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the server, and the scripts around it, that it is up and where. */
@Component
class ReadyLine {

    private final ServerAddress address;

    ReadyLine(ServerAddress address) {
        this.address = address;
    }

    /** The last word of the start. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        System.out.println("Common Horizon is ready: " + address.local());
    }
}
