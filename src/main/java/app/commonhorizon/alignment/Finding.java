package app.commonhorizon.alignment;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place where the two teams are out of step.
 *
 * @param check by which rule
 * @param subject what it is about: the id of an item, a link or a question, or a team with its first month; with the
 *     check's code it names the finding for as long as it stands
 * @param severity how much it stands in the way
 * @param concerns for whom it is wrong; one team or both
 * @param items the items that it is about; the first one is where it is shown; empty if it is about a team as a whole
 * @param facts what its sentence says, by name, in canonical form; names of things are left to the plan
 * @param material what of this has to change for the finding to count as another one than the one that was accepted
 */
public record Finding(
        Check check,
        String subject,
        Severity severity,
        Set<Team> concerns,
        List<ItemId> items,
        Map<String, String> facts,
        String material) {

    /** So much can be kept of what is material. */
    public static final int LONGEST_MATERIAL = 300;

    public Finding {
        // An enum set keeps the teams in their order, so that what is said of them is said in the same way each time.
        concerns = Collections.unmodifiableSet(EnumSet.copyOf(concerns));
        items = List.copyOf(items);
        facts = Map.copyOf(facts);
    }

    /** Names this finding among all of its plan, for as long as it stands. */
    public String key() {
        return check.code() + "/" + subject;
    }

    /** See {@link Check#says}. */
    public String says(RoadmapSnapshot plan) {
        return check.says(this, plan);
    }

    /** See {@link Check#fixes}. */
    public List<Fix> fixes(RoadmapSnapshot plan, LocalDate today) {
        return check.fixes(this, plan, today);
    }

    /** The fact of this name; it is there. */
    public String fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("A finding of " + check.code() + " has no " + name);
        }
        return fact;
    }
}
