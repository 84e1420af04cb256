package app.commonhorizon.agreement;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.Texts;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may turn a team's key on one roadmap. Where a team has none, all its members who may edit may. */
public record KeyHolder(UUID id, Team team, PersonId person) implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "key-holder";

    private static final Set<String> FIELDS = Set.of("team", "person");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static KeyHolder of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new KeyHolder(
                UUID.fromString(id), read.team(), read.id("person", "agreement.the.key-holder", PersonId::new));
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("team", team.code(), "person", person);
    }

    @Override
    public String name() {
        return Texts.text("agreement.undo.key-holder." + team.code());
    }
}
