package app.commonhorizon.chaos;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.Browser;
import app.commonhorizon.testing.Browser.Channel;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who edits a plan over a live channel that breaks off, falls asleep and comes back. Follows the protocol of
 * {@code frontend/timeline/model.ts}: holds the confirmed plan, sends what was not answered again, and catches up first.
 */
final class ChaosUser {

    private static final int MOST_PENDING = 5;

    /** So many milliseconds later one looks again whether the server is there. */
    private static final int UNREACHABLE = 100;

    private final String name;
    private final int port;
    private final PersonId person;
    private final RoadmapId roadmap;
    private final Random random;

    private long revision = -1;
    private String stage = "";
    private final Map<String, Map<String, String>> items = new TreeMap<>();
    private final Map<UUID, String> pending = new LinkedHashMap<>();
    private final Map<UUID, Long> accepted = new LinkedHashMap<>();
    private final Map<UUID, String> refused = new LinkedHashMap<>();
    private final Set<UUID> maybeNothing = new HashSet<>();
    private @Nullable Channel channel;
    /** The channel of which nothing is taken off the line just now. */
    private @Nullable Channel asleep;

    private int heard;
    private boolean ready;
    private int made;
    private int broken;
    private volatile boolean calm;

    ChaosUser(String name, int port, PersonId person, RoadmapId roadmap, long seed) {
        this.name = name;
        this.port = port;
        this.person = person;
        this.roadmap = roadmap;
        this.random = new Random(seed);
    }

    /** From now on nothing new goes wrong and nothing new is edited; what is on its way still arrives. */
    void calmDown() {
        calm = true;
    }

    /**
     * Looks what has come, and does something. One turn is taken at a time, each after the pause that the one before asks for.
     *
     * @return in how many milliseconds the next turn is
     */
    int turn() throws InterruptedException {
        if (asleep != null) {
            asleep.listen();
            asleep = null;
        }
        boolean there = channel != null && !channel.isClosed() || connect();
        listen();
        int pause = calm ? 10 : 5 + random.nextInt(60);
        return (there ? 0 : UNREACHABLE) + (calm ? 0 : act()) + pause;
    }

    /** Goes away for good. */
    void leave() {
        drop();
    }

    private synchronized boolean connect() throws InterruptedException {
        drop();
        try {
            Browser browser = new Browser(port, person);
            if (revision < 0) {
                take(browser.snapshot(roadmap));
            }
            Channel fresh = browser.connect(roadmap);
            channel = fresh;
            heard = 0;
            ready = false;
            say(fresh, "{\"t\":\"hello\",\"revision\":" + revision + "}");
            return true;
        } catch (IOException | CompletionException | IllegalStateException e) {
            return false; // The server is not there just now.
        }
    }

    private void drop() {
        if (channel != null) {
            channel.socket().abort();
            channel = null;
            broken++;
        }
    }

    private void say(Channel to, String message) {
        try {
            to.say(message);
        } catch (CompletionException | IllegalStateException e) {
            drop();
        }
    }

    private void take(JsonNode snapshot) {
        if (!snapshot.has("revision")) {
            throw new IllegalStateException("Not a snapshot");
        }
        revision = snapshot.path("revision").asLong();
        stage = snapshot.path("stages").path(0).path("id").asString();
        items.clear();
        items.putAll(itemsOf(snapshot));
    }

    private static Map<String, Map<String, String>> itemsOf(JsonNode snapshot) {
        Map<String, Map<String, String>> items = new TreeMap<>();
        for (JsonNode item : snapshot.path("items")) {
            Map<String, String> fields = new TreeMap<>();
            item.propertyStream()
                    .filter(field -> !field.getKey().equals("id"))
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
            items.put(item.path("id").asString(), fields);
        }
        return items;
    }

    private synchronized void listen() {
        Channel from = channel;
        if (from == null) {
            return;
        }
        List<JsonNode> all = from.heard();
        for (int size = all.size(); heard < size && channel == from; heard++) {
            hear(from, all.get(heard));
        }
    }

    private void hear(Channel from, JsonNode message) {
        switch (message.path("t").asString()) {
            case "changes" -> message.path("changes").valueStream().forEach(this::applyChange);
            case "ready" -> {
                if (message.path("revision").asLong() > revision) {
                    throw new IllegalStateException(name + " is ready at a revision that was never told");
                }
                ready = true;
                pending.values().forEach(edit -> say(from, edit));
            }
            case "accepted" -> answered(message, true);
            case "refused" -> answered(message, false);
            case "resync" -> {
                revision = -1;
                drop();
            }
            default -> {}
        }
    }

    private void answered(JsonNode message, boolean taken) {
        UUID edit = UUID.fromString(message.path("edit").asString());
        pending.remove(edit);
        if (!taken) {
            refused.put(edit, message.path("refusal").toString());
            return;
        }
        long as = message.path("revision").asLong();
        Long before = accepted.put(edit, as);
        if (before != null && before != as) {
            throw new IllegalStateException(name + " is told two revisions of one edit");
        }
    }

    private void applyChange(JsonNode change) {
        long next = change.path("revision").asLong();
        if (next > revision + 1) {
            throw new IllegalStateException(name + " misses changes between " + revision + " and " + next);
        }
        if (next <= revision) {
            return;
        }
        revision = next;
        for (JsonNode op : change.path("ops")) {
            if (op.path("type").asString().equals("item")) {
                apply(op);
            }
        }
    }

    private void apply(JsonNode op) {
        String id = op.path("id").asString();
        if (op.path("op").asString().equals("remove")) {
            items.remove(id);
            return;
        }
        Map<String, String> fields = items.computeIfAbsent(id, each -> new TreeMap<>());
        op.path("to").propertyStream().forEach(field -> {
            if (field.getValue().isNull()) {
                fields.remove(field.getKey());
            } else {
                fields.put(field.getKey(), field.getValue().asString());
            }
        });
    }

    /** @return for how many milliseconds this keeps from doing anything else */
    private int act() {
        int what = random.nextInt(100);
        if (what < 70) {
            edit();
        } else if (what < 73) {
            drop(); // the connection breaks off, maybe with an answer on it
        } else if (what < 75) {
            return doze();
        } else if (what < 77) {
            return random.nextInt(1_500); // busy with something else; the network goes on
        }
        return 0;
    }

    /** The tab sleeps: nothing is taken off the line until the next turn. */
    private int doze() {
        if (channel == null) {
            return 0;
        }
        asleep = channel.deaf();
        return random.nextInt(2_000);
    }

    private synchronized void edit() {
        if (pending.size() >= MOST_PENDING || revision < 0) {
            return;
        }
        UUID id = UUID.randomUUID();
        String step = step();
        String edit =
                "{\"t\":\"edit\",\"edit\":{\"id\":\"" + id + "\",\"base\":" + revision + ",\"ops\":[" + step + "]}}";
        if (!step.contains("title")) {
            maybeNothing.add(id); // a title is always a new one, a date or a deletion need not be
        }
        pending.put(id, edit);
        Channel to = channel;
        if (to != null && ready) {
            say(to, edit);
            if (random.nextInt(40) == 0) {
                drop(); // and nobody hears the answer
            }
        }
    }

    private String step() {
        int what = random.nextInt(20);
        if (items.isEmpty() || what == 0) {
            return """
                    {"op":"add","type":"item","id":"%s","to":{"kind":"pilot","team":"marketing","status":"proposed",
                    "stage":"%s","title":"%s","start":"2027-03-01","end":"2027-03-31"}}""".formatted(UUID.randomUUID(), stage, title());
        }
        String item = List.copyOf(items.keySet()).get(random.nextInt(items.size()));
        if (what == 1 && items.size() > 10) {
            return "{\"op\":\"remove\",\"type\":\"item\",\"id\":\"" + item + "\"}";
        }
        return what % 2 == 0 ? set(item, "title", title()) : set(item, "start", "2027-03-" + (10 + random.nextInt(20)));
    }

    private String title() {
        return name + " " + made++;
    }

    private String set(String item, String field, String to) {
        String from = items.getOrDefault(item, Map.of()).get(field);
        return "{\"op\":\"set\",\"type\":\"item\",\"id\":\"%s\",\"from\":{\"%s\":%s},\"to\":{\"%s\":\"%s\"}}"
                .formatted(item, field, from == null ? "null" : "\"" + from + "\"", field, to);
    }

    /** Whether it has caught up and nothing of its own is on the way any more. */
    synchronized boolean isAtRest() {
        return ready && pending.isEmpty();
    }

    /** Up to where it has heard. */
    synchronized long revision() {
        return revision;
    }

    /** The items as this screen shows them: title and start by id. */
    synchronized Map<String, Map<String, String>> plan() {
        Map<String, Map<String, String>> shown = new TreeMap<>();
        items.forEach((id, fields) -> {
            Map<String, String> changed = new TreeMap<>(fields);
            changed.keySet().retainAll(Set.of("title", "start"));
            shown.put(id, changed);
        });
        return shown;
    }

    /** What was told to be stored: the revision by the edit's id. */
    synchronized Map<UUID, Long> accepted() {
        return new LinkedHashMap<>(accepted);
    }

    /** Whether this edit may have found everything as it wanted it. */
    synchronized boolean mayHaveChangedNothing(UUID edit) {
        return maybeNothing.contains(edit);
    }

    /** What was told not to be stored, and why. */
    synchronized Map<UUID, String> refused() {
        return new LinkedHashMap<>(refused);
    }

    /** How often the connection broke off. */
    synchronized int broken() {
        return broken;
    }

    synchronized String state() {
        return name + " at " + revision + (ready ? "" : ", not ready") + ", waits for " + pending.keySet();
    }
}
