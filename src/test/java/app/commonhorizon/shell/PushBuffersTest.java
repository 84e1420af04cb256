package app.commonhorizon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.PlanTest;
import app.commonhorizon.testing.TestPlans;
import jakarta.servlet.ServletContext;
import java.nio.Buffer;
import java.util.Collections;
import java.util.List;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereResponse;
import org.atmosphere.websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open page keeps no buffers that nothing is written to. */
@PlanTest
class PushBuffersTest {

    @Autowired
    private ServletContext context;

    @Autowired
    private TestPlans plans;

    @LocalServerPort
    private int port;

    /** A push connection as Atmosphere makes one, whose buffers can be seen. */
    private static final class Push extends WebSocket {

        Push(AtmosphereConfig config) {
            super(config);
        }

        List<Buffer> buffers() {
            return List.of(bb, cb);
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public WebSocket write(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WebSocket write(byte[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // there is nothing to close
        }

        @Override
        public void close(AtmosphereResponse response) {
            // there is nothing to close
        }
    }

    @Test
    void aPushConnectionHasNone() throws Exception {
        PersonId maya = plans.marketer("Maya Brandt");
        new Browser(port, maya).get("/");
        List<AtmosphereFramework> frameworks = Collections.list(context.getAttributeNames()).stream()
                .map(context::getAttribute)
                .filter(AtmosphereFramework.class::isInstance)
                .map(AtmosphereFramework.class::cast)
                .toList();

        assertThat(frameworks).isNotEmpty();
        for (AtmosphereFramework framework : frameworks) {
            assertThat(new Push(framework.getAtmosphereConfig()).buffers())
                    .allSatisfy(buffer -> assertThat(buffer.capacity()).isZero());
        }
    }
}
