package app.commonhorizon.live.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.live.internal.Messages.MalformedMessageException;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;

/** The whole plan over plain HTTP, and the live channel for browsers whose proxy stops WebSockets. */
@RestController
@RequestMapping(path = "/live/roadmaps/{roadmap}", produces = MediaType.APPLICATION_JSON_VALUE)
class LiveController {

    /** How long a poll waits for news; shorter than the minute after which proxies lose patience. */
    static final long POLL_MILLIS = 25_000;

    /** In bytes; what is longer is not even read. */
    private static final int LONGEST_BODY = LiveSocketHandler.LONGEST_MESSAGE;

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final String COMPLAINED = "common-horizon.live.complained";

    private final PlanDoor door;
    private final LiveFeed feed;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Messages messages;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    LiveController(PlanDoor door, LiveFeed feed, People people, CurrentPerson currentPerson, Messages messages) {
        this.door = door;
        this.feed = feed;
        this.people = people;
        this.currentPerson = currentPerson;
        this.messages = messages;
    }

    @GetMapping("/snapshot")
    ResponseEntity<byte[]> snapshot(@PathVariable UUID roadmap, CsrfToken csrf, HttpServletRequest request) {
        PersonId me = currentPerson.id();
        Access access = accessOrNotFound(new RoadmapId(roadmap), me);
        PlanDoor.EncodedPlan plan = door.plan(new RoadmapId(roadmap));
        String faces = messages.people(people.all());
        boolean freezes = door.mayFreeze(new RoadmapId(roadmap), me);
        HttpSession session = request.getSession(false);
        // Weak, because the server compresses nothing that carries a strong one.
        String etag = "W/\""
                + DigestUtils.md5DigestAsHex((plan.revision() + "|" + access + "|" + freezes + "|" + me + "|" + faces
                                + "|" + (session == null ? "" : session.getId()))
                        .getBytes(StandardCharsets.UTF_8))
                + "\"";
        CacheControl cache = CacheControl.noCache().cachePrivate();
        if (etag.equals(request.getHeader("If-None-Match"))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(etag)
                    .cacheControl(cache)
                    .build();
        }
        String body = "{\"me\":{\"id\":\"" + me + "\",\"access\":\"" + access.code() + "\",\"freezes\":" + freezes
                + "},\"csrf\":{\"header\":"
                + messages.quoted(csrf.getHeaderName()) + ",\"token\":" + messages.quoted(csrf.getToken())
                + "},\"people\":" + faces + "," + plan.jsonMembers() + "}";
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(cache)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/people")
    String people(@PathVariable UUID roadmap) {
        accessOrNotFound(new RoadmapId(roadmap), currentPerson.id());
        return messages.people(people.all());
    }

    @GetMapping("/changes")
    DeferredResult<String> changes(@PathVariable UUID roadmap, @RequestParam long since) {
        RoadmapId id = new RoadmapId(roadmap);
        PersonId me = currentPerson.id();
        accessOrNotFound(id, me);
        DeferredResult<String> result = new DeferredResult<>(POLL_MILLIS);
        result.onTimeout(() -> answer(result, id, me, Optional.empty()));
        LiveFeed.Subscription subscription = feed.subscribe(id, since, new LiveFeed.Listener() {

            private final AtomicBoolean answered = new AtomicBoolean();

            @Override
            public void changed(List<RecordedChange> changes) {
                if (!changes.isEmpty() && answered.compareAndSet(false, true)) {
                    executor.execute(() -> answer(result, id, me, Optional.of(messages.changes(changes))));
                }
            }

            @Override
            public void tooFarBehind() {
                if (answered.compareAndSet(false, true)) {
                    executor.execute(() -> answer(result, id, me, Optional.of(messages.simple("resync"))));
                }
            }
        });
        result.onCompletion(subscription::cancel);
        return result;
    }

    /** Answers a poll with the news, if any, and with what the person may do by now. */
    private void answer(DeferredResult<String> poll, RoadmapId roadmap, PersonId person, Optional<String> news) {
        try {
            Access access = accessOrNotFound(roadmap, person);
            poll.setResult(Stream.concat(news.stream(), Stream.of(messages.access(access)))
                    .collect(Collectors.joining(",", "[", "]")));
        } catch (RuntimeException e) {
            poll.setErrorResult(e);
        }
    }

    @PostMapping(path = "/edits", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> edit(@PathVariable UUID roadmap, HttpServletRequest request) throws IOException {
        PersonId me = currentPerson.id();
        RoadmapId id = new RoadmapId(roadmap);
        accessOrNotFound(id, me);
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .body(messages.error(Texts.text("live.malformed.long")));
        }
        try {
            Edit edit = messages.postedEdit(new String(body, StandardCharsets.UTF_8), id, me);
            return ResponseEntity.ok(messages.answer(edit.id(), Storing.store(door, edit)));
        } catch (MalformedMessageException e) {
            logOnce(request.getSession(), id, me, e);
            return e.edit() == null
                    ? ResponseEntity.badRequest().body(messages.malformed(e))
                    : ResponseEntity.ok(messages.malformed(e));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    private static void logOnce(HttpSession session, RoadmapId roadmap, PersonId person, Exception problem) {
        if (session.getAttribute(COMPLAINED) == null) {
            session.setAttribute(COMPLAINED, true);
            LOG.warn("Malformed edit from person {} on roadmap {}: {}", person, roadmap, problem.getMessage());
        }
    }

    private Access accessOrNotFound(RoadmapId roadmap, PersonId person) {
        Access access = door.access(roadmap, person);
        if (access == Access.NONE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return access;
    }
}
