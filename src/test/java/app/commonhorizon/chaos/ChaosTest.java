package app.commonhorizon.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people edit one plan while connections break off, tabs sleep, and the server is killed and comes back on the same
 * data with a clock that is seven hours behind. In the end everybody sees what the database holds, and nothing that was
 * accepted is missing.
 */
class ChaosTest {

    private static final int USERS = 20;
    private static final Duration EACH_HALF = Duration.ofSeconds(12);
    /** Another one makes other misfortunes. */
    private static final long SEED = 20_261_122L;

    @TempDir
    private Path data;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final List<ChaosUser> users = new ArrayList<>();
    /** A turn may wait for the network, so everybody has a thread of their own. */
    private final ScheduledExecutorService pace = Executors.newScheduledThreadPool(USERS);

    private int port;
    private @Nullable Process server;

    @BeforeEach
    void findPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        pace.shutdownNow();
        assertThat(pace.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        users.forEach(ChaosUser::leave);
        kill();
    }

    private String database() {
        return "jdbc:h2:file:" + data.resolve("plan") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }

    /** Starts the server and waits until it says that it is ready; what it says then. */
    private List<String> start(int clockHours, int people) throws IOException {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChaosServer.class.getName(),
                        String.valueOf(port),
                        database(),
                        String.valueOf(clockHours),
                        String.valueOf(people))
                .redirectErrorStream(true)
                .start();
        server = started;
        BufferedReader lines = started.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.add(line);
            if (line.startsWith(ChaosServer.READY)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(output::add));
                return Arrays.asList(line.split(" "));
            }
        }
        throw new AssertionError("The server did not start:\n" + String.join("\n", output));
    }

    private void kill() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private void join(RoadmapId roadmap, PersonId person) {
        int number = users.size();
        ChaosUser user = new ChaosUser("User " + number, port, person, roadmap, SEED + number);
        users.add(user);
        pace.execute(() -> turn(user));
    }

    /** One turn, and then the next. */
    private void turn(ChaosUser user) {
        try {
            int pause = user.turn();
            if (!pace.isShutdown()) {
                var _ = pace.schedule(() -> turn(user), pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            failures.add(failure);
            user.leave();
        }
    }

    private int accepted() {
        return users.stream().mapToInt(user -> user.accepted().size()).sum();
    }

    /** Lets them go on for a while, and for longer where the machine has better things to do. */
    private void letThemEdit() {
        int before = accepted();
        long start = System.nanoTime();
        try {
            await().atMost(Duration.ofSeconds(90))
                    .failFast(() -> assertThat(failures).isEmpty())
                    .until(() -> System.nanoTime() - start > EACH_HALF.toNanos() && accepted() > before + 200);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Only %d edits were taken.%n%s%nThe server:%n%s"
                            .formatted(
                                    accepted() - before,
                                    users.stream().map(ChaosUser::state).collect(Collectors.joining("\n")),
                                    String.join("\n", output)),
                    e);
        }
    }

    @Test
    void everybodyEndsWithThePlanOfTheDatabaseAndNothingAcceptedIsMissing() throws Exception {
        List<String> ids = start(2, USERS);
        RoadmapId roadmap = RoadmapId.of(ids.get(1));
        ids.stream().skip(2).map(PersonId::of).forEach(person -> join(roadmap, person));
        letThemEdit();

        kill();
        start(-5, 0);
        letThemEdit();

        users.forEach(ChaosUser::calmDown);
        await().atMost(Duration.ofSeconds(30))
                .failFast(() -> assertThat(failures).isEmpty())
                .untilAsserted(() -> {
                    assertThat(users)
                            .filteredOn(user -> !user.isAtRest())
                            .extracting(ChaosUser::state)
                            .isEmpty();
                    assertThat(users.stream().map(ChaosUser::revision).distinct())
                            .hasSize(1);
                });
        assertThat(users.stream().mapToInt(ChaosUser::broken).sum())
                .as("connections did break off")
                .isGreaterThan(2 * USERS);
        kill();
        try (Connection connection = DriverManager.getConnection(database())) {
            expectOneTruth(new Rows(connection, roadmap));
        }
        assertThat(failures).isEmpty();
    }

    private void expectOneTruth(Rows rows) throws SQLException {
        Map<UUID, Long> recorded = rows.log();
        Map<String, Map<String, String>> items = rows.items();
        Set<UUID> told = new HashSet<>();
        for (ChaosUser user : users) {
            assertThat(user.revision()).isEqualTo(rows.head()).isEqualTo(recorded.size());
            assertThat(user.plan()).as(user.state()).isEqualTo(items);
            user.accepted().forEach((edit, revision) -> {
                // An edit that changed nothing is accepted without a change of its own.
                if (recorded.containsKey(edit) || !user.mayHaveChangedNothing(edit)) {
                    assertThat(recorded).containsEntry(edit, revision);
                    told.add(edit);
                }
            });
            user.refused()
                    .forEach((edit, why) ->
                            assertThat(recorded.containsKey(edit)).as(why).isFalse());
        }
        assertThat(recorded).as("all that is stored was told to be").hasSize(told.size() + rows.begun());
    }

    /** What the database holds of one roadmap. */
    private record Rows(Connection connection, RoadmapId roadmap) {

        private ResultSet query(String sql) throws SQLException {
            return connection.createStatement().executeQuery(sql.formatted(roadmap));
        }

        long head() throws SQLException {
            ResultSet row = query("select revision from roadmap where id = '%s'");
            row.next();
            return row.getLong(1);
        }

        /** The revision of each edit; without gaps. */
        Map<UUID, Long> log() throws SQLException {
            Map<UUID, Long> log = new HashMap<>();
            List<Long> revisions = new ArrayList<>();
            ResultSet row = query("select edit_id, revision from change_log where roadmap_id = '%s' order by revision");
            while (row.next()) {
                log.put(row.getObject(1, UUID.class), row.getLong(2));
                revisions.add(row.getLong(2));
            }
            assertThat(revisions)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, log.size()).boxed().toList());
            return log;
        }

        /** How many changes came before the users. */
        int begun() throws SQLException {
            ResultSet row = query("select count(*) from change_log join person on person.id = person_id"
                    + " where roadmap_id = '%s' and person.name = 'Maya Brandt'");
            row.next();
            return row.getInt(1);
        }

        /** What the users change of each item. */
        Map<String, Map<String, String>> items() throws SQLException {
            Map<String, Map<String, String>> items = new TreeMap<>();
            ResultSet row = query("select id, title, start_day from item where roadmap_id = '%s'");
            while (row.next()) {
                items.put(
                        Objects.requireNonNull(row.getString(1)),
                        new TreeMap<>(Map.of("title", row.getString(2), "start", row.getString(3))));
            }
            return items;
        }
    }
}
