package app.commonhorizon.talk;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know about an item. It is open until it has an answer.
 *
 * @param text plain, up to {@value #LONGEST} characters
 * @param team who is asked; null if it is a person
 * @param person who is asked; null if it is a team
 * @param due by when the answer is needed; null if that does not matter
 * @param about what of the item it is about: {@value #ITEM}, {@value #DATES}, or the id of one of its links
 * @param asked by whom and when
 * @param answer what was answered, up to {@value #LONGEST_ANSWER} characters; null as long as it is open
 * @param answered by whom and when; null as long as it is open
 */
public record Question(
        UUID id,
        ItemId item,
        String text,
        @Nullable Team team,
        @Nullable PersonId person,
        @Nullable LocalDate due,
        String about,
        Written asked,
        @Nullable String answer,
        @Nullable Written answered)
        implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "question";

    public static final String ITEM = "item";
    public static final String DATES = "dates";
    public static final int LONGEST = 1_000;
    public static final int LONGEST_ANSWER = 5_000;

    private static final Set<String> FIELDS =
            Set.of("item", "text", "team", "person", "due", "about", "by", "at", "answer", "answeredBy", "answeredAt");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Question of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        Team team = fields.get("team") == null ? null : read.team();
        PersonId person = read.person("person", "talk.the.addressee");
        if ((team == null) == (person == null)) {
            throw new InvalidFieldException("team", Texts.text("talk.refused.addressee"));
        }
        String answer = read.textOrNull("answer", "talk.the.answer", LONGEST_ANSWER);
        return new Question(
                UUID.fromString(id),
                read.item(),
                read.text("text", "talk.the.question", LONGEST),
                team,
                person,
                day(fields.get("due")),
                about(fields.get("about")),
                Written.read(fields, "by", "at"),
                answer == null ? null : answer.strip(),
                answer == null ? null : Written.read(fields, "answeredBy", "answeredAt"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFieldException("due", Texts.text("talk.refused.due"));
        }
    }

    private static String about(@Nullable String text) {
        try {
            return text == null || text.equals(ITEM)
                    ? ITEM
                    : text.equals(DATES) ? DATES : LinkId.of(text).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("about", Texts.text("talk.refused.about"));
        }
    }

    /** Whether it still waits for an answer. */
    public boolean open() {
        return answer == null;
    }

    /** Whether it is open and should have been answered before {@code today}. */
    public boolean overdue(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item",
                item,
                "text",
                text,
                "team",
                team == null ? null : team.code(),
                "person",
                person,
                "due",
                due,
                "about",
                about,
                "by",
                asked.by(),
                "at",
                asked.at(),
                "answer",
                answer,
                "answeredBy",
                answered == null ? null : answered.by(),
                "answeredAt",
                answered == null ? null : answered.at());
    }

    @Override
    public String name() {
        return Texts.text("talk.undo.question");
    }
}
