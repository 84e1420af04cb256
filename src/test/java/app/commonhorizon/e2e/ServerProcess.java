package app.commonhorizon.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged program in a process of its own, with the demo's people, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {

    private static final long START_SECONDS = 240;

    private final Path data;
    private final int port;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private Process process;

    /** Starts it with its data in {@code data}, and waits until it is ready. */
    ServerProcess(Path data) throws Exception {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        process = start();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** As {@code kill -9} does: no goodbye, nothing is written any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it anew on the same data and the same port, and waits until it is ready. */
    void restart() throws Exception {
        process = start();
    }

    private Process start() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("common-horizon.jar", "target/common-horizon.jar"),
                "--common-horizon.demo=true",
                "--server.port=" + port,
                "--common-horizon.data=" + data);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(started, ready));
        try {
            if (!ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not start:\n" + String.join("\n", output));
            }
        } catch (ExecutionException | TimeoutException e) {
            started.destroyForcibly();
            throw new IllegalStateException("The server did not start:\n" + String.join("\n", output), e);
        }
        return started;
    }

    private void listen(Process started, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("Common Horizon is ready")) {
                    ready.complete(true);
                }
            }
            ready.complete(false);
        } catch (IOException | UncheckedIOException e) {
            // Its output ends with it.
            ready.complete(false);
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
