package app.commonhorizon.history;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point in a roadmap's time that has a name, such as "Board, 3 March": shared by all who see the roadmap.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param revision the plan as it was after this change; at least 1
 * @param owner who named it first
 */
public record Baseline(UUID id, String name, long revision, PersonId owner) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "baseline";

    public static final int LONGEST_NAME = 100;

    private static final Set<String> FIELDS = Set.of("name", "revision", "owner");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Baseline of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new Baseline(
                UUID.fromString(id),
                read.line("name", "history.the.baseline-name", LONGEST_NAME),
                read.present(
                        "revision",
                        "history.the.revision",
                        read.wholeNumber("revision", "history.the.revision", 1, Integer.MAX_VALUE)),
                read.id("owner", "history.the.baseline-owner", PersonId::new));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("name", name, "revision", revision, "owner", owner);
    }
}
