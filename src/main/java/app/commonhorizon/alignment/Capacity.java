package app.commonhorizon.alignment;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much a team says it can carry, from a day on and until it says something else.
 *
 * @param from the first day on which it holds
 * @param people how many people work on the items of this roadmap; 1 to {@value #MOST}
 * @param each how many items one of them can carry at once; 1 to {@value #MOST}
 */
public record Capacity(UUID id, Team team, LocalDate from, int people, int each) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "capacity";

    static final int MOST = 1_000;

    private static final Set<String> FIELDS = Set.of("team", "from", "people", "each");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Capacity of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Capacity(
                UUID.fromString(id),
                read.team(),
                day(fields.get("from")),
                number(read, "people", "alignment.the.people"),
                number(read, "each", "alignment.the.each"));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return PlanDate.of(LocalDate.parse(text == null ? "" : text)).day();
        } catch (DateTimeException e) {
            throw new InvalidFieldException("from", Texts.text("alignment.refused.from"));
        }
    }

    private static int number(PlanFields read, String field, String label) {
        return read.present(field, label, read.wholeNumber(field, label, 1, MOST));
    }

    /** The step by which a team says this; what it has said before of the same day on is corrected. */
    public static Op stating(RoadmapSnapshot plan, Team team, LocalDate from, int people, int each) {
        return plan.marks().of(TYPE).entrySet().stream()
                .filter(mark -> team.code().equals(mark.getValue().get("team"))
                        && from(mark.getValue()).equals(from))
                .findFirst()
                .map(said -> {
                    Capacity corrected = new Capacity(UUID.fromString(said.getKey()), team, from, people, each);
                    return Op.difference(TYPE, corrected.id(), new HashMap<>(said.getValue()), corrected.fields());
                })
                .orElseGet(() -> {
                    Capacity first = new Capacity(UUID.randomUUID(), team, from, people, each);
                    return Op.add(TYPE, first.id(), first.fields());
                });
    }

    /** From when on what is kept of a capacity holds. */
    public static LocalDate from(Map<String, String> mark) {
        return LocalDate.parse(mark.getOrDefault("from", LocalDate.MIN.toString()));
    }

    /** How many items at once what is kept of a capacity lets a team carry. */
    public static int atOnce(Map<String, String> mark) {
        return Integer.parseInt(mark.getOrDefault("people", "0")) * Integer.parseInt(mark.getOrDefault("each", "0"));
    }

    /** How many items the team can carry at once. */
    public int atOnce() {
        return people * each;
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("team", team.code(), "from", from, "people", people, "each", each);
    }

    @Override
    public String name() {
        return Texts.text("alignment.undo.capacity");
    }
}
