package app.commonhorizon.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.Op;
import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.MailTest;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bell tells, by mail, to who wants that. */
class NoticeMailsTest extends MailTest {

    @Autowired
    private TestPlans plans;

    @Autowired
    private MailSubscriptions subscriptions;

    @Autowired
    private ObjectProvider<MailKind> kinds;

    private MailKind kind() {
        return kinds.stream()
                .filter(kind -> kind.code().equals("talk"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMentionIsMailedOnceToWhoWantsIt() {
        PersonId maya = plans.marketer("Maya Brandt");
        PersonId ivan = plans.marketer("Ivan Petrov");
        PersonId nora = plans.marketer("Nora");
        TestPlan plan = plans.plan(maya, Access.EDIT);
        ItemId item = plan.pilot("Loyalty\r\nBcc: x");
        subscriptions.choose(ivan, kind(), MailFrequency.AT_ONCE, Locale.GERMAN);
        Op comment = Op.add(
                Comment.TYPE,
                UUID.randomUUID(),
                Map.of("item", item.toString(), "text", "<b>@[" + ivan + "]</b> @[" + nora + "] is it stable?"));
        Edit edit = Edit.of(plan.id(), maya, plan.head(), List.of(comment));

        TestPlan.accepted(plan.roadmaps().apply(edit));
        TestPlan.accepted(plan.roadmaps().apply(edit));

        await().until(() -> arrivedFor(ivan + "@example.org").size() == 1);
        var mail = arrivedFor(ivan + "@example.org").getFirst();
        assertThat(part(mail, "text/plain")).contains("nennt Sie").contains("?item=" + item);
        assertThat(part(mail, "text/html")).doesNotContain("<b>@").contains("&lt;b&gt;");
        assertThat(arrivedFor(nora + "@example.org")).isEmpty();
    }
}
