package app.commonhorizon.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import app.commonhorizon.shared.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class OutboxTest {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final WebSocketSession session = mock();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch network = new CountDownLatch(1);
    private final Outbox outbox = new Outbox(session, executor);

    @BeforeEach
    void stuckNetwork() throws IOException {
        doAnswer(call -> {
                    network.await();
                    sent.add(call.<TextMessage>getArgument(0).getPayload());
                    return null;
                })
                .when(session)
                .sendMessage(any());
    }

    @AfterEach
    void stop() {
        network.countDown();
        executor.shutdown();
    }

    @Test
    void messagesArriveInOrderFromManyThreads() throws Exception {
        network.countDown();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                String name = String.valueOf(writer);
                writers.execute(() -> {
                    for (int i = 0; i < 500; i++) {
                        outbox.send(name + " " + (1000 + i));
                    }
                });
            }
        }
        await().until(() -> sent.size() == 2_000);
        for (String writer : List.of("0", "1", "2", "3")) {
            assertThat(sent.stream().filter(message -> message.startsWith(writer)))
                    .hasSize(500)
                    .isSorted();
        }
    }

    @Test
    void whoPutsAMessageInNeverWaitsAndABrowserThatIsTooFarBehindIsCutOff() throws Exception {
        String large = "x".repeat(1_000_000);
        outbox.send(large);
        verify(session, timeout(5_000)).sendMessage(any());
        for (int i = 0; i < 9; i++) {
            outbox.send(large);
        }
        verify(session, timeout(5_000)).close(CloseStatus.SESSION_NOT_RELIABLE);
        network.countDown();
        outbox.send("too late");
        await().until(() -> sent.size() == 1);
        assertThat(sent).containsExactly(large);
    }

    @Test
    void theLastWordIsSaidBeforeClosing() throws Exception {
        outbox.send("one");
        outbox.send("gone");
        outbox.closeAfterwards(CloseStatus.POLICY_VIOLATION);
        outbox.send("too late");
        verify(session, never()).close(any());
        network.countDown();

        verify(session, timeout(5_000)).close(CloseStatus.POLICY_VIOLATION);
        assertThat(sent).containsExactly("one", "gone");
    }

    @Test
    void presenceWaitsForThePlanAndOnlyTheLatestOfEachPersonIsTold() throws Exception {
        PersonId maya = PersonId.random();
        PersonId ivan = PersonId.random();
        outbox.send("one");
        outbox.offer(new PresenceNews(false, Map.of(maya, "1")));
        outbox.offer(new PresenceNews(false, Map.of(ivan, "2")));
        outbox.offer(new PresenceNews(false, Map.of(maya, "3")));
        outbox.send("two");
        network.countDown();

        await().until(() -> sent.size() == 3);
        assertThat(sent).containsExactly("one", "two", "{\"t\":\"who\",\"who\":[3,2]}");
    }

    @Test
    void aBrokenConnectionIsClosedOnce() throws Exception {
        doThrow(new IOException("broken")).when(session).sendMessage(any());
        outbox.send("one");
        outbox.send("two");
        verify(session, timeout(5_000)).close(any());
        outbox.close(CloseStatus.NORMAL);
        outbox.closeAfterwards(CloseStatus.NORMAL);
        verify(session, times(1)).close(any());
    }
}
