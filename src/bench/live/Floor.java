import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/**
 * The floor of the live benchmark: the same server's WebSockets and nothing else. What one session says, all hear, in one
 * thread, unread and unstored. Run as a source file with the program's libraries on the class path.
 */
public final class Floor {

    private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();

    private Floor() {}

    /** Takes part in the broadcast. */
    public static final class Everyone extends Endpoint {

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            SESSIONS.add(session);
            session.addMessageHandler(new MessageHandler.Whole<String>() {
                @Override
                public void onMessage(String text) {
                    broadcast(text);
                }
            });
        }

        @Override
        public void onClose(Session session, jakarta.websocket.CloseReason reason) {
            SESSIONS.remove(session);
        }

        private static synchronized void broadcast(String text) {
            for (Session session : SESSIONS) {
                try {
                    session.getBasicRemote().sendText(text);
                } catch (java.io.IOException e) {
                    SESSIONS.remove(session);
                }
            }
        }
    }

    /** @param args the port */
    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("floor").toString());
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer(
                (classes, servletContext) -> {
                    ServerContainer container = (ServerContainer) servletContext.getAttribute(ServerContainer.class.getName());
                    try {
                        container.addEndpoint(
                                ServerEndpointConfig.Builder.create(Everyone.class, "/all").build());
                    } catch (jakarta.websocket.DeploymentException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Set.of());
        // Without any servlet a request ends before the filter that opens WebSockets.
        Tomcat.addServlet(context, "none", new jakarta.servlet.http.HttpServlet() {});
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
        System.out.println("READY");
        tomcat.getServer().await();
    }
}
