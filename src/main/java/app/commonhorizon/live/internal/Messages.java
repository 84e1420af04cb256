package app.commonhorizon.live.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.Texts;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The live channel's messages, to and from JSON. The other side of the same contract is
 * {@code frontend/timeline/model.ts}.
 */
@Component
class Messages {

    /** More steps than any gesture has; a whole plan comes in by import, not through a browser's edit. */
    static final int MOST_STEPS = 5_000;

    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    /** What a browser can say. */
    sealed interface Incoming {

        /** Tell me everything after this revision. */
        record Hello(long revision) implements Incoming {}

        /** Store this, please. */
        record Asked(Edit edit) implements Incoming {}

        /** Are you there? */
        record Ping() implements Incoming {}

        /** This is what the person does here. */
        record IsHere(Here here) implements Incoming {}
    }

    /** A message that makes no sense; its own text is for the log. */
    static final class MalformedMessageException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient @Nullable UUID edit;
        private final transient @Nullable Object[] args;

        /** @param key of the text that says what is wrong, with its {@code args} */
        MalformedMessageException(String key, @Nullable UUID edit, @Nullable Object... args) {
            super(Texts.text(Locale.ENGLISH, key, args));
            this.key = key;
            this.edit = edit;
            this.args = args;
        }

        /** What to tell the sender, in the sender's language. */
        String told() {
            return Texts.text(key, args);
        }

        /** The edit that the message was to be, if that much could be read; its sender waits for an answer. */
        @Nullable
        UUID edit() {
            return edit;
        }
    }

    private record EditBody(
            UUID id,
            long base,
            @Nullable List<Op> ops,
            @Nullable Long undo) {}

    /** Reads a message of the WebSocket. */
    Incoming incoming(String text, RoadmapId roadmap, PersonId person) throws MalformedMessageException {
        JsonNode message = read(text);
        String type = message.path("t").asString("");
        return switch (type) {
            case "hello" -> new Incoming.Hello(revision(message.path("revision")));
            case "edit" -> new Incoming.Asked(edit(message.path("edit"), roadmap, person));
            case "ping" -> new Incoming.Ping();
            case "here" -> new Incoming.IsHere(here(text, message.path("here")));
            default -> throw new MalformedMessageException("live.malformed.type", null);
        };
    }

    /** Reads the body of a posted edit. */
    Edit postedEdit(String text, RoadmapId roadmap, PersonId person) throws MalformedMessageException {
        return edit(read(text), roadmap, person);
    }

    /** Reads the body of a posted presence. */
    Here postedHere(String text) throws MalformedMessageException {
        return here(text, read(text));
    }

    private static Here here(String text, JsonNode node) throws MalformedMessageException {
        if (text.length() > Here.LONGEST_MESSAGE) {
            throw new MalformedMessageException("live.malformed.long", null);
        }
        try {
            return Here.read(node);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("live.malformed.here", null);
        }
    }

    private JsonNode read(String text) throws MalformedMessageException {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new MalformedMessageException("live.malformed.json", null);
        }
    }

    private Edit edit(JsonNode node, RoadmapId roadmap, PersonId person) throws MalformedMessageException {
        UUID id = idOf(node);
        if (node.path("ops").size() > MOST_STEPS) {
            throw new MalformedMessageException("live.malformed.steps", id, MOST_STEPS);
        }
        try {
            EditBody body = json.treeToValue(node, EditBody.class);
            if (body.id() == null || body.base() < 0) {
                throw new MalformedMessageException("live.malformed.no-id", id);
            }
            return new Edit(
                    body.id(), roadmap, person, body.base(), body.ops() == null ? List.of() : body.ops(), body.undo());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedMessageException("live.malformed.form", id);
        }
    }

    private static @Nullable UUID idOf(JsonNode edit) {
        try {
            return UUID.fromString(edit.path("id").asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long revision(JsonNode node) throws MalformedMessageException {
        if (!node.isIntegralNumber() || node.asLong(-1) < 0) {
            throw new MalformedMessageException("live.malformed.hello", null);
        }
        return node.asLong();
    }

    /** Changes, already encoded, as one message. */
    String changes(List<RecordedChange> changes) {
        return changes.stream()
                .map(RecordedChange::json)
                .collect(Collectors.joining(",", "{\"t\":\"changes\",\"changes\":[", "]}"));
    }

    String ready(long revision) {
        return "{\"t\":\"ready\",\"revision\":" + revision + "}";
    }

    String access(Access access) {
        return "{\"t\":\"access\",\"access\":\"" + access.code() + "\"}";
    }

    String simple(String type) {
        return "{\"t\":\"" + type + "\"}";
    }

    /** The answer to a message that makes no sense: a refusal if it was an edit whose sender waits for one. */
    String malformed(MalformedMessageException problem) {
        return problem.edit() == null
                ? error(problem.told())
                : answer(problem.edit(), new EditAnswer.Refused(EditAnswer.Reason.INVALID, problem.told()));
    }

    String error(String message) {
        return json.writeValueAsString(Map.of("t", "error", "message", message));
    }

    /** What became of the edit with this id. */
    String answer(UUID edit, EditAnswer answer) {
        Map<String, Object> message = new LinkedHashMap<>();
        switch (answer) {
            case EditAnswer.Accepted accepted -> {
                message.put("t", "accepted");
                message.put("edit", edit);
                message.put("revision", accepted.revision());
                if (accepted.note() != null) {
                    message.put("note", accepted.note());
                }
            }
            case EditAnswer.Refused refused -> {
                message.put("t", "refused");
                message.put("edit", edit);
                message.put("refusal", refused);
            }
        }
        return json.writeValueAsString(message);
    }

    /** A person as others see them; no mail address, no role. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Face(PersonId id, String name, String initials, String side) {

        static Face of(Person person) {
            return new Face(
                    person.id(), person.name(), person.initials(), person.side().code());
        }
    }

    private record Present(Face person, @JsonUnwrapped Here here) {}

    /** What is told of somebody who is here. */
    String here(Face face, Here here) {
        return json.writeValueAsString(new Present(face, here));
    }

    /** What is told of somebody who has gone. */
    String left(PersonId person) {
        return "{\"person\":{\"id\":\"" + person + "\"},\"gone\":true}";
    }

    String people(List<Person> people) {
        return json.writeValueAsString(people.stream().map(Face::of).toList());
    }

    /** A JSON string with its quotes. */
    String quoted(String text) {
        return json.writeValueAsString(text);
    }
}
