package app.commonhorizon.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Objects;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.stereotype.Component;

/**
 * Does without the two buffers that Atmosphere keeps for each push connection: 48 KB with the size that Vaadin asks for, a
 * sixth of an open page, and nothing is ever written to them (Atmosphere 3.0, {@code WebSocket.bb} and {@code cb}, are
 * cleared when it closes).
 */
@Component
class PushBuffers implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            ServletContext context = service.getServlet().getServletContext();
            Collections.list(context.getAttributeNames()).stream()
                    .map(context::getAttribute)
                    .filter(Objects::nonNull)
                    .filter(AtmosphereFramework.class::isInstance)
                    .map(AtmosphereFramework.class::cast)
                    .forEach(push -> push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, "0"));
        }
    }
}
