package app.commonhorizon.roadmap.internal;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PrivateViews;
import app.commonhorizon.roadmap.SavedView;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ViewId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A person's private views over HTTP, beside the live channel and with the same rights and tokens. */
@RestController
@RequestMapping(path = "/live/roadmaps/{roadmap}/views", produces = MediaType.APPLICATION_JSON_VALUE)
class PrivateViewController {

    /** In bytes; what is longer is not even read. */
    private static final int LONGEST_BODY = 32_000;

    /** A view as it is sent and received; the id stands in the address. */
    record Body(@Nullable String name, @Nullable String query) {}

    private final PrivateViews views;
    private final CurrentPerson currentPerson;
    private final JsonMapper json;

    PrivateViewController(PrivateViews views, CurrentPerson currentPerson, JsonMapper json) {
        this.views = views;
        this.currentPerson = currentPerson;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<List<Map<String, String>>> all(@PathVariable UUID roadmap) {
        List<Map<String, String>> all = views.of(new RoadmapId(roadmap), currentPerson.id()).stream()
                .map(PrivateViewController::told)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(all);
    }

    @PutMapping(path = "/{view}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> save(
            @PathVariable UUID roadmap, @PathVariable UUID view, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Body body = json.readValue(bytes, Body.class);
        if (body == null) {
            return ResponseEntity.badRequest().build();
        }
        SavedView saved =
                views.save(new RoadmapId(roadmap), currentPerson.id(), new ViewId(view), body.name(), body.query());
        return ResponseEntity.ok(told(saved));
    }

    @DeleteMapping("/{view}")
    ResponseEntity<Void> remove(@PathVariable UUID roadmap, @PathVariable UUID view) {
        views.remove(new RoadmapId(roadmap), currentPerson.id(), new ViewId(view));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> invalid(InvalidFieldException problem) {
        return ResponseEntity.unprocessableContent().body(Map.of("message", String.valueOf(problem.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Void> unreadable(JacksonException problem) {
        return ResponseEntity.badRequest().build();
    }

    @ExceptionHandler
    ResponseEntity<Void> unknown(NoSuchRoadmapException problem) {
        return ResponseEntity.notFound().build();
    }

    private static Map<String, String> told(SavedView view) {
        return Map.of("id", view.key(), "name", view.name(), "query", view.query());
    }
}
