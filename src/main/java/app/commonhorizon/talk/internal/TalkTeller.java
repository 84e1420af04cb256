package app.commonhorizon.talk.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.Comment;
import app.commonhorizon.talk.Decision;
import app.commonhorizon.talk.Health;
import app.commonhorizon.talk.Mentions;
import app.commonhorizon.talk.Question;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said, in the words of the history. */
@Component
class TalkTeller implements ChangeTeller {

    /** So much of what was said is quoted. */
    private static final int QUOTE = 80;

    @Override
    public Set<String> types() {
        return Set.of(Comment.TYPE, Question.TYPE, Decision.TYPE, Health.TYPE);
    }

    @Override
    public String tell(Op step, Names names) {
        String item = item(step, names);
        if (step.type().equals(Health.TYPE)
                && step.op() != Op.Action.REMOVE
                && step.to().containsKey("state")) {
            return text(
                    "talk.told.health", item, text("talk.health." + step.to().get("state")));
        }
        if (step.type().equals(Question.TYPE)
                && step.op() == Op.Action.SET
                && step.to().containsKey("answer")) {
            String answer = step.to().get("answer");
            return answer == null
                    ? text("talk.told.asked-again", item)
                    : text("talk.told.answered", item, quote(answer, names));
        }
        String key = "talk.told." + step.type() + "-" + step.op().name().toLowerCase(Locale.ROOT);
        String said = step.op() == Op.Action.REMOVE
                ? step.from().get("text")
                : step.to().get("text");
        return text(key, item, quote(said, names));
    }

    private static String item(Op step, Names names) {
        String id = step.op() == Op.Action.REMOVE
                ? step.from().get("item")
                : step.to().get("item");
        if (id == null) {
            id = step.type().equals(Health.TYPE)
                    ? step.id()
                    : names.of(step.type(), step.id()).get("item");
        }
        return names.item(Objects.requireNonNullElse(id, ""));
    }

    private static String quote(@Nullable String stored, Names names) {
        if (stored == null) {
            return "";
        }
        String line = Mentions.shown(stored, (PersonId person) -> names.person(person.toString()))
                .replaceAll("\\s+", " ");
        int letters = line.codePointCount(0, line.length());
        return letters <= QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
