package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Capacity;
import app.commonhorizon.people.Team;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many items at once a team says it can carry, day by day. */
final class Limits {

    private final TreeMap<LocalDate, Integer> from = new TreeMap<>();

    /** @param stated what is kept of all teams' capacities, by id */
    Limits(Team team, Map<String, Map<String, String>> stated) {
        // In order of the ids, so that of two for the same day it is always the same one that counts.
        new TreeMap<>(stated)
                .values().stream()
                        .filter(mark -> team.code().equals(mark.get("team")))
                        .forEach(mark -> from.put(Capacity.from(mark), Capacity.atOnce(mark)));
    }

    /** Whether the team has said nothing. */
    boolean isEmpty() {
        return from.isEmpty();
    }

    /** How many on this day; null if the team has not said. */
    @Nullable
    Integer on(LocalDate day) {
        Map.Entry<LocalDate, Integer> holding = from.floorEntry(day);
        return holding == null ? null : holding.getValue();
    }
}
