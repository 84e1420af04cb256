package app.commonhorizon.pilots;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.Texts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When one team needs or expects an item of the other. There is at most one of each team for an item.
 *
 * @param id follows from the item and the team, see {@link #idOf}
 * @param team whose expectation it is
 * @param window the item is expected not before its start and done by its end; one of the two may be missing
 * @param note why, in one line of up to {@value #LONGEST_NOTE} characters; null if nobody said
 * @param written who said so last, and when
 */
public record Expectation(
        UUID id,
        ItemId item,
        Team team,
        Period window,
        @Nullable String note,
        Written written) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "expectation";

    public static final int LONGEST_NOTE = 300;

    private static final Set<String> FIELDS = Set.of("item", "team", "start", "end", "note", "by", "at");

    /** The id of this team's expectation of this item. */
    public static UUID idOf(ItemId item, Team team) {
        return Ids.of(TYPE, item, team.code());
    }

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Expectation of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        Team team = read.team();
        Period window = read.period();
        if (window.isUndated()) {
            throw new InvalidFieldException("end", Texts.text("pilots.refused.no-window"));
        }
        return new Expectation(
                UUID.fromString(id),
                read.item(id, item -> idOf(item, team)),
                team,
                window,
                read.lineOrNull("note", "pilots.the.expectation-note", LONGEST_NOTE),
                Written.read(fields, "by", "at"));
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "item",
                item,
                "team",
                team.code(),
                "start",
                window.start(),
                "end",
                window.end(),
                "note",
                note,
                "by",
                written.by(),
                "at",
                written.at());
    }

    @Override
    public String name() {
        return Texts.text("pilots.undo.expectation");
    }
}
