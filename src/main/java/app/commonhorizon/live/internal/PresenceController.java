package app.commonhorizon.live.internal;

import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.live.internal.Messages.MalformedMessageException;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is here, for browsers whose proxy stops WebSockets: each request tells what is done there and asks for the others. */
@RestController
class PresenceController {

    private final PlanDoor door;
    private final Presence presence;
    private final CurrentPerson currentPerson;
    private final Messages messages;

    PresenceController(PlanDoor door, Presence presence, CurrentPerson currentPerson, Messages messages) {
        this.door = door;
        this.presence = presence;
        this.currentPerson = currentPerson;
        this.messages = messages;
    }

    @PostMapping(
            path = "/live/roadmaps/{roadmap}/here",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> here(
            @PathVariable("roadmap") UUID roadmap, @RequestParam("screen") UUID screen, HttpServletRequest request)
            throws IOException {
        RoadmapId id = new RoadmapId(roadmap);
        PersonId me = currentPerson.id();
        if (door.access(id, me) == Access.NONE) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = request.getInputStream().readNBytes(4 * Here.LONGEST_MESSAGE + 1);
        try {
            Here here = messages.postedHere(new String(body, StandardCharsets.UTF_8));
            return ResponseEntity.ok(presence.polled(id, me, screen.toString(), here));
        } catch (MalformedMessageException e) {
            return ResponseEntity.badRequest().body(messages.error(e.told()));
        }
    }
}
