package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.people.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that belong to one team.
 *
 * @param team whose; null for nobody's
 * @param label what stands before it; printable; empty for nothing
 * @param rows the highest first; not empty, but a row may be
 */
record Lane(@Nullable Team team, String label, List<List<Placed>> rows) {

    Lane {
        rows = rows.isEmpty() ? List.of(List.of()) : rows;
    }
}
