package app.commonhorizon.e2e;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who edits one item of a roadmap without pause, over plain HTTP, and remembers what was asked and what was
 * answered.
 */
final class Writer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long UNANSWERED = -1;

    private final URI roadmap;
    private final HttpClient http;
    private final String item = UUID.randomUUID().toString();
    private final String name;
    private String csrfHeader = "";
    private String csrfToken = "";

    /** What was sent, by the edit's id, in order; and the revision that was answered. */
    private final Map<String, String> bodies = new LinkedHashMap<>();

    private final Map<String, Long> answers = new LinkedHashMap<>();

    /** @param signIn the cookie that keeps a person signed in */
    Writer(String server, String roadmap, Cookie signIn) {
        this.roadmap = URI.create(server + "/live/roadmaps/" + roadmap + "/");
        this.name = "Writer " + item.substring(0, 4);
        CookieManager cookies = new CookieManager();
        HttpCookie cookie = new HttpCookie(signIn.name, signIn.value);
        cookie.setVersion(0);
        cookie.setPath("/");
        cookies.getCookieStore().add(URI.create(server), cookie);
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** The plan as the server tells it; from here on edits carry the token that came with it. */
    JsonNode snapshot() throws IOException, InterruptedException {
        JsonNode snapshot = JSON.readTree(get("snapshot"));
        csrfHeader = snapshot.path("csrf").path("header").asString();
        csrfToken = snapshot.path("csrf").path("token").asString();
        return snapshot;
    }

    /** The changes after this revision that the server tells at once. */
    JsonNode changesAfter(long revision) throws IOException, InterruptedException {
        return JSON.readTree(get("changes?since=" + revision)).path(0).path("changes");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(roadmap.resolve(path)).timeout(PATIENCE);
    }

    /** Adds its item and then renames it again and again, until the server is not there any more. */
    void writeUntilTheServerDies(String stage, long base) throws InterruptedException {
        try {
            ask(
                    base,
                    step(
                            "add",
                            "",
                            "\"kind\": \"pilot\", \"team\": \"marketing\", \"status\": \"proposed\", " + "\"stage\": \""
                                    + stage + "\", \"title\": \"" + name + " 0\""));
            for (int count = 1; true; count++) {
                ask(base, step("set", title(count - 1), title(count)));
            }
        } catch (IOException e) {
            // It is dead. What was asked last may be stored or not: nobody was told.
        }
    }

    private String title(int count) {
        return "\"title\": \"" + name + " " + count + "\"";
    }

    private String step(String what, String from, String to) {
        return "{\"op\": \"%s\", \"type\": \"item\", \"id\": \"%s\", \"from\": {%s}, \"to\": {%s}}"
                .formatted(what, item, from, to);
    }

    private synchronized void remember(String edit, String body) {
        bodies.put(edit, body);
        answers.put(edit, UNANSWERED);
    }

    private void ask(long base, String step) throws IOException, InterruptedException {
        String edit = UUID.randomUUID().toString();
        String body = "{\"id\": \"%s\", \"base\": %d, \"ops\": [%s]}".formatted(edit, base, step);
        remember(edit, body);
        long revision = post(body);
        synchronized (this) {
            answers.put(edit, revision);
        }
    }

    private long post(String body) throws IOException, InterruptedException {
        HttpRequest request = request("edits")
                .header("Content-Type", "application/json")
                .header(csrfHeader, csrfToken)
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        JsonNode message = JSON.readTree(answer);
        if (!message.path("t").asString("").equals("accepted")) {
            throw new IllegalStateException("Not accepted: " + answer);
        }
        return message.path("revision").asLong();
    }

    /** How many edits were answered. */
    synchronized int accepted() {
        return (int) answers.values().stream()
                .filter(revision -> revision != UNANSWERED)
                .count();
    }

    /** What was answered: the revision by the edit's id. */
    synchronized Map<String, Long> answers() {
        Map<String, Long> known = new LinkedHashMap<>(answers);
        known.values().removeIf(revision -> revision == UNANSWERED);
        return known;
    }

    /**
     * Sends everything once more, as a client does that does not know what became of it.
     *
     * @return what is answered this time, by the edit's id
     */
    Map<String, Long> sendAllAgain() throws IOException, InterruptedException {
        snapshot();
        Map<String, Long> again = new LinkedHashMap<>();
        for (Map.Entry<String, String> edit : bodies.entrySet()) {
            again.put(edit.getKey(), post(edit.getValue()));
        }
        return again;
    }
}
