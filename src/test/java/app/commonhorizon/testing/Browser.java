package app.commonhorizon.testing;

import static org.awaitility.Awaitility.await;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser: one session, with plain requests and live channels in it. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final @Nullable PersonId person;
    private @Nullable String cookie;

    /** A browser in which {@code person} has signed in; nobody if null. */
    public Browser(int port, @Nullable PersonId person) {
        this.port = port;
        this.person = person;
    }

    /** The JSON in {@code text}. */
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** A request to this path, as this browser sends it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (person != null) {
            request.header(TestSignIn.HEADER, person.toString());
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    /** Sends it and takes over a new session. */
    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpResponse<T> response = CLIENT.send(request.build(), body);
        response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        return response;
    }

    /** Fetches this path. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for this path and does not wait for the answer. */
    public CompletableFuture<HttpResponse<String>> asking(String path) {
        return CLIENT.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where a roadmap's live channel is. */
    public static String live(RoadmapId roadmap) {
        return "/live/roadmaps/" + roadmap;
    }

    /** The snapshot's JSON. */
    public JsonNode snapshot(RoadmapId roadmap) throws IOException, InterruptedException {
        return json(get(live(roadmap) + "/snapshot").body());
    }

    /** Connects to this roadmap's live channel; fetches the snapshot first, as every browser does. */
    public Channel connect(RoadmapId roadmap) throws IOException, InterruptedException {
        if (cookie == null) {
            get(live(roadmap) + "/people");
        }
        return handshake(live(roadmap) + "/socket", null).join();
    }

    /** Tries to connect. */
    public CompletableFuture<Channel> handshake(String path, @Nullable String origin) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (person != null) {
            builder.header(TestSignIn.HEADER, person.toString());
        }
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        builder.header("Origin", origin == null ? "http://localhost:" + port : origin);
        Channel channel = new Channel();
        return builder.buildAsync(URI.create("ws://localhost:" + port + path), channel)
                .thenApply(socket -> {
                    channel.socket = socket;
                    return channel;
                });
    }

    /** One live channel. */
    public static final class Channel implements WebSocket.Listener {

        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private volatile boolean deaf;
        private volatile @Nullable WebSocket socket;

        @Override
        public void onOpen(WebSocket webSocket) {
            webSocket.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(json(text.toString()));
                text.setLength(0);
            }
            if (!deaf) {
                webSocket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(1006);
        }

        /** Takes nothing more off the line. */
        public Channel deaf() {
            deaf = true;
            return this;
        }

        /** Takes everything off the line again. */
        public void listen() {
            deaf = false;
            socket().request(1_000_000);
        }

        /** The socket itself. */
        public WebSocket socket() {
            return java.util.Objects.requireNonNull(socket);
        }

        /** Says this. */
        public Channel say(String message) {
            socket().sendText(message, true).join();
            return this;
        }

        /** Says hello and waits until it is caught up. */
        public Channel hello(long revision) {
            say("{\"t\":\"hello\",\"revision\":" + revision + "}");
            first("ready");
            return this;
        }

        /** Everything heard so far. */
        public List<JsonNode> heard() {
            return heard;
        }

        /** What was heard of this type so far. */
        public List<JsonNode> heard(String type) {
            return heard.stream()
                    .filter(message -> message.path("t").asString().equals(type))
                    .toList();
        }

        /** Waits for a first message of this type. */
        public JsonNode first(String type) {
            await("a message of type " + type + " among " + heard)
                    .until(() -> !heard(type).isEmpty() || isClosed());
            return heard(type).getFirst();
        }

        /** Waits for a message like this. */
        public void awaitHeard(Predicate<JsonNode> like) {
            await().until(() -> heard.stream().anyMatch(like));
        }

        /** Waits until the change with this revision was told. */
        public void awaitRevision(long revision) {
            await().until(() -> revisions().contains(revision));
        }

        /** The revisions of all changes heard so far. */
        public List<Long> revisions() {
            return heard("changes").stream()
                    .flatMap(message -> message.path("changes").valueStream())
                    .map(change -> change.path("revision").asLong())
                    .toList();
        }

        /** Whether the channel was closed. */
        public boolean isClosed() {
            return closed.isDone();
        }

        /** Waits until the channel is closed; the code. */
        public int awaitClosed() {
            await().until(closed::isDone);
            return closed.join();
        }

        /** Closes the channel. */
        public void close() {
            if (socket().isOutputClosed() || isClosed()) {
                socket().abort();
            } else {
                socket().sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .exceptionally(broken -> null)
                        .join();
            }
        }
    }
}
