package app.commonhorizon.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.MailTest;
import app.commonhorizon.testing.MutableClock;
import app.commonhorizon.testing.TestPlans;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class MailsTest extends MailTest {

    private static final MailKind NEWS = new MailKind() {
        @Override
        public String code() {
            return "news";
        }

        @Override
        public String label() {
            return "News";
        }

        @Override
        public String explanation() {
            return "What is new.";
        }

        @Override
        public List<MailFrequency> frequencies() {
            return List.of(MailFrequency.DAILY, MailFrequency.WEEKLY);
        }
    };

    @Autowired
    private Mails mails;

    @Autowired
    private MailSubscriptions subscriptions;

    @Autowired
    private TestPlans plans;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private PersonId reader;

    @BeforeEach
    void makeReader() {
        reader = plans.marketer("Rita \"Reader\"\r\nBcc: everybody@example.org");
    }

    private MailSubscription wanted(MailFrequency frequency) {
        subscriptions.choose(reader, NEWS, frequency, Locale.ENGLISH);
        return subscriptions.of(reader, "news").orElseThrow();
    }

    private MimeMessage arrived() {
        List<MimeMessage> all = arrivedFor(reader + "@example.org");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void aMailIsHtmlAndPlainTextAndEscapesWhatPeopleWrote() {
        String evil = "<script>alert('x')</script> & more";
        mails.send(
                wanted(MailFrequency.DAILY),
                Mail.notice("a-1", "News of " + evil, List.of(evil), mails.address("roadmap/1"), "Open <it>"));

        MimeMessage mail = arrived();
        assertThat(part(mail, "text/plain"))
                .contains(evil)
                .contains("Open <it>: https://roadmap.example.com/roadmap/1");
        assertThat(part(mail, "text/html"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .contains("& more".replace("&", "&amp;"))
                .contains("https://roadmap.example.com/roadmap/1")
                .contains("Open &lt;it&gt;");
        assertThat(header(mail, "Message-ID")).isEqualTo("<a-1@common-horizon>");
    }

    @Test
    void noTitleAndNoNameCanAddAHeader() throws Exception {
        mails.send(
                wanted(MailFrequency.DAILY),
                Mail.notice(
                        "a-2",
                        "Loyalty\r\nBcc: everybody@example.org\r\n\r\n<b>body</b>\u2028X-Evil: 1\nSubject: other",
                        List.of("text"),
                        null,
                        null));

        MimeMessage mail = arrived();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("Subject")).hasSize(1);
        assertThat(mail.getSubject())
                .isEqualTo("Loyalty Bcc: everybody@example.org <b>body</b> X-Evil: 1 Subject: other");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void oneClickOfTheMailProgramEndsTheMailsAndLookingAtTheLinkDoesNot() throws Exception {
        mails.send(wanted(MailFrequency.WEEKLY), Mail.notice("a-3", "News", List.of("text"), null, null));

        MimeMessage mail = arrived();
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String link = header(mail, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(link).startsWith("https://roadmap.example.com/unsubscribe/");
        assertThat(part(mail, "text/html")).contains(link);
        assertThat(part(mail, "text/plain")).contains(link);

        String path = URI.create(link).getPath();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        assertThat(ask(request.GET().build())).contains("<form method=\"post\">");
        assertThat(subscriptions.of(reader, "news")).isPresent();

        assertThat(ask(request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build()))
                .doesNotContain("<form");
        assertThat(subscriptions.of(reader, "news")).isEmpty();
        assertThat(subscriptions.due("news", 10)).isEmpty();
    }

    private static String ask(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void nothingGoesToAClosedAccount() {
        MailSubscription wanted = wanted(MailFrequency.DAILY);
        plans.closeAccount(reader);
        mails.send(wanted, Mail.notice("a-4", "News", List.of("text"), null, null));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailThatIsDueIsClaimedOnceAndComesAgainAsOftenAsWanted() {
        MailSubscription daily = wanted(MailFrequency.DAILY);
        assertThat(subscriptions.due("news", 10)).isEmpty();

        clock.pass(Duration.ofDays(1));
        assertThat(subscriptions.due("news", 10)).contains(daily);
        var due = subscriptions.claim(daily).orElseThrow();
        assertThat(subscriptions.claim(daily)).as("in somebody's hands").isEmpty();
        assertThat(subscriptions.due("news", 10)).doesNotContain(daily);

        clock.pass(Duration.ofMinutes(20));
        assertThat(subscriptions.due("news", 10)).as("its sender has died").contains(daily);
        assertThat(subscriptions.claim(daily)).contains(due);

        subscriptions.done(daily, due);
        assertThat(subscriptions.due("news", 10)).doesNotContain(daily);
        clock.pass(Duration.ofDays(1));
        assertThat(subscriptions.due("news", 10)).contains(daily);
        subscriptions.end(daily.token());
    }

    @Test
    void aServerThatIsDownIsTold() {
        MailSubscription wanted = wanted(MailFrequency.DAILY);
        SERVER.stop();
        try {
            assertThatThrownBy(() -> mails.send(wanted, Mail.notice("a-5", "News", List.of("text"), null, null)))
                    .isInstanceOf(MailNotSentException.class);
        } finally {
            SERVER.start();
        }
    }
}
