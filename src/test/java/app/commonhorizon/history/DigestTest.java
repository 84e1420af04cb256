package app.commonhorizon.history;

import static app.commonhorizon.testing.TestPlan.set;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.Op;
import app.commonhorizon.history.internal.Digests;
import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.testing.MailTest;
import app.commonhorizon.testing.MutableClock;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DigestTest extends MailTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private DraftPlans drafts;

    @Autowired
    private Digests digests;

    @Autowired
    private MailSubscriptions subscriptions;

    @Autowired
    private List<MailKind> kinds;

    @Autowired
    private Visits visits;

    @Autowired
    private MutableClock clock;

    private PersonId maya;
    private PersonId ivan;
    private TestPlan plan;
    private ItemId item;

    @BeforeEach
    void makePlan() {
        maya = plans.person("Maya", Role.LEAD, Team.MARKETING);
        ivan = plans.person("Ivan", Role.LEAD, Team.IT);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Chat");
        visits.of(plan.id(), maya);
        visits.of(plan.id(), ivan);
    }

    private void subscribe(PersonId person, MailFrequency frequency, Locale language) {
        MailKind digest = kinds.stream()
                .filter(kind -> kind.code().equals("digest"))
                .findFirst()
                .orElseThrow();
        subscriptions.choose(person, digest, frequency, language);
    }

    private List<MimeMessage> sentTo(PersonId person) {
        return arrivedFor(person + "@example.org");
    }

    private void nextMorning() {
        clock.pass(Duration.ofDays(1));
        digests.sendDue();
    }

    @Test
    void tellsOfOthersChangesOnceWithLinksAndOnlyWhoAskedForIt() {
        subscribe(maya, MailFrequency.DAILY, Locale.ENGLISH);
        plan.done(ivan, set(item, "title", "Chat", "Chat <img src=x>"));
        plan.done(maya, plan.set(item, "status", "stopped"));
        nextMorning();

        assertThat(sentTo(ivan)).isEmpty();
        assertThat(sentTo(maya)).hasSize(1);
        MimeMessage mail = sentTo(maya).getFirst();
        String html = part(mail, "text/html");
        assertThat(html)
                .contains("Ivan renamed “Chat” to “Chat &lt;img src&#x3D;x&gt;”")
                .doesNotContain("<img")
                .doesNotContain("Stopped")
                .contains("https://roadmap.example.com/roadmap/" + plan.id() + "?item&#x3D;" + item);
        assertThat(part(mail, "text/plain"))
                .contains("Ivan renamed “Chat” to “Chat <img src=x>”")
                .contains("https://roadmap.example.com/roadmap/" + plan.id() + "?item=" + item);

        nextMorning();
        assertThat(sentTo(maya)).as("nothing new, no mail").hasSize(1);
    }

    @Test
    void whatIsTriedOutInADraftIsNotTold() {
        subscribe(maya, MailFrequency.DAILY, Locale.ENGLISH);
        RoadmapId draft = drafts.start(plan.id(), ivan, "What if", Access.EDIT);
        plan.roadmaps().apply(Edit.of(draft, ivan, 0, List.of(set(item, "title", "Chat", "Bot"))));
        assertThat(plan.roadmaps().snapshot(draft, maya).revision()).isEqualTo(1);
        nextMorning();

        assertThat(sentTo(maya)).isEmpty();
    }

    @Test
    void whatThePersonHasSeenIsNotTold() {
        subscribe(maya, MailFrequency.DAILY, Locale.ENGLISH);
        long seen = plan.done(ivan, set(item, "title", "Chat", "Bot"));
        visits.see(plan.id(), maya, seen);
        nextMorning();
        assertThat(sentTo(maya)).isEmpty();
    }

    @Test
    void aRoadmapThatWasWithdrawnIsNotToldOf() {
        subscribe(ivan, MailFrequency.DAILY, Locale.GERMAN);
        plan.done(maya, set(item, "title", "Chat", "Secret plan"));
        plan.done(maya, Op.set("roadmap", plan.id(), Map.of("everyone", "edit"), Map.of("everyone", "none")));
        nextMorning();
        assertThat(sentTo(ivan)).isEmpty();
    }

    @Test
    void aTitleCannotAddAHeaderAndTheMailIsInTheReadersLanguage() throws Exception {
        subscribe(ivan, MailFrequency.DAILY, Locale.GERMANY);
        String name = plan.now().roadmap().name();
        plan.done(
                maya,
                Op.set(
                        "roadmap",
                        plan.id(),
                        Map.of("name", name),
                        Map.of("name", "Plan\r\nBcc: all@example.org\r\n\r\nX")));
        plan.done(maya, set(item, "title", "Chat", "A\r\nBcc: all@example.org"));
        nextMorning();
        MimeMessage mail = sentTo(ivan).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(part(mail, "text/plain")).contains("Maya hat „Chat“ in „A Bcc: all@example.org“ umbenannt");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void aServerThatIsDownLosesNothingAndDoublesNothing() {
        subscribe(maya, MailFrequency.DAILY, Locale.ENGLISH);
        plan.done(ivan, set(item, "title", "Chat", "Bot"));
        SERVER.stop();
        try {
            nextMorning();
        } finally {
            SERVER.start();
        }
        digests.sendDue();
        assertThat(sentTo(maya)).as("claimed for a while").isEmpty();
        clock.pass(Duration.ofMinutes(20));
        digests.sendDue();
        digests.sendDue();
        assertThat(sentTo(maya)).hasSize(1);
    }

    @Test
    void severalNodesSendItOnce() throws InterruptedException {
        subscribe(maya, MailFrequency.WEEKLY, Locale.ENGLISH);
        plan.done(ivan, set(item, "title", "Chat", "Bot"));
        clock.pass(Duration.ofDays(8));
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(Thread.ofVirtual().start(digests::sendDue));
        }
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(sentTo(maya)).hasSize(1);
    }
}
