package app.commonhorizon.live.internal;

import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** Puts the live channel at {@code live/roadmaps/<id>/socket}; same origin and a signed-in session only. */
@Configuration
@EnableWebSocket
class LiveSocketConfiguration implements WebSocketConfigurer {

    private static final String PATH = "/live/roadmaps/{roadmap}/socket";

    private final LiveSocketHandler handler;
    private final PlanDoor door;

    LiveSocketConfiguration(LiveSocketHandler handler, PlanDoor door) {
        this.handler = handler;
        this.door = door;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH).addInterceptors(new Handshake());
    }

    /** Lets in who is signed in and may see the roadmap; others get what they would get for a roadmap that is not there. */
    private final class Handshake extends HttpSessionHandshakeInterceptor {

        Handshake() {
            setCreateSession(false);
            setCopyAllAttributes(false);
        }

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler wsHandler,
                Map<String, Object> attributes)
                throws Exception {
            super.beforeHandshake(request, response, wsHandler, attributes);
            Optional<PersonId> person = request.getPrincipal() instanceof Authentication authentication
                    ? CurrentPerson.of(authentication)
                    : Optional.empty();
            HttpSession session = servletRequest(request).getSession(false);
            if (person.isEmpty() || session == null) {
                response.setStatusCode(HttpStatus.UNAUTHORIZED);
                return false;
            }
            RoadmapId roadmap = roadmap(request);
            if (roadmap == null || door.access(roadmap, person.get()) == Access.NONE) {
                response.setStatusCode(HttpStatus.NOT_FOUND);
                return false;
            }
            attributes.put(LiveSocketHandler.ROADMAP, roadmap);
            attributes.put(LiveSocketHandler.PERSON, person.get());
            attributes.put(
                    LiveSocketHandler.LOCALE,
                    Languages.best(Collections.list(servletRequest(request).getLocales())));
            attributes.put(
                    LiveSocketHandler.SIGNED_IN,
                    new LiveSocketHandler.SignedInSession(
                            session, Objects.requireNonNull((String) attributes.get(HTTP_SESSION_ID_ATTR_NAME))));
            return true;
        }

        private static HttpServletRequest servletRequest(ServerHttpRequest request) {
            return ((ServletServerHttpRequest) request).getServletRequest();
        }

        private static @Nullable RoadmapId roadmap(ServerHttpRequest request) {
            Object variables = servletRequest(request).getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return variables instanceof Map<?, ?> map
                    ? RoadmapId.parse(String.valueOf(map.get("roadmap"))).orElse(null)
                    : null;
        }
    }
}
