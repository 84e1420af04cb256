package app.commonhorizon.talk;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Role;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.TestPlan;
import app.commonhorizon.testing.TestPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan with a pilot that Maya (marketing), Ivan (IT) and Vera (a viewer) talk about. */
abstract class TalkCase {

    @Autowired
    TestPlans plans;

    @Autowired
    Talk talk;

    @Autowired
    Notifications notifications;

    PersonId maya;
    PersonId ivan;
    PersonId vera;
    TestPlan plan;
    ItemId item;

    @BeforeEach
    void newPlan() {
        maya = plans.marketer("Maya Brandt");
        ivan = plans.person("Ivan Petrov", Role.LEAD, Team.IT);
        vera = plans.person("Vera Lind", Role.VIEWER);
        plan = plans.plan(maya, Access.EDIT);
        item = plan.pilot("Loyalty pilot");
    }

    @AfterEach
    void nothingIsOutOfStep() {
        plan.assertConsistent();
    }

    ItemTalk said() {
        return talk.about(plan.id(), item, maya);
    }

    Op comment(UUID id, String text, @Nullable String... more) {
        return Op.add(Comment.TYPE, id, with(Map.of("item", item.toString(), "text", text), more));
    }

    Op question(UUID id, String text, @Nullable String... more) {
        Map<String, @Nullable String> fields = with(Map.of("item", item.toString(), "text", text), more);
        if (!fields.containsKey("person")) {
            fields.putIfAbsent("team", "it");
        }
        return Op.add(Question.TYPE, id, fields);
    }

    static Op answer(UUID question, String text) {
        return set(Question.TYPE, question, "answer", null, text);
    }

    Op health(String state, String note) {
        return Op.add(Health.TYPE, item, Map.of("item", item.toString(), "state", state, "note", note));
    }

    static Op set(String type, Object id, String field, @Nullable String from, @Nullable String to) {
        return Op.set(type, id, with(Map.of(), field, from), with(Map.of(), field, to));
    }

    static Map<String, @Nullable String> with(Map<String, String> fields, @Nullable String... more) {
        Map<String, @Nullable String> all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }
}
