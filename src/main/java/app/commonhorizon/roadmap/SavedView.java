package app.commonhorizon.roadmap;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ViewId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to look at a plan, kept under a name: what is filtered, how it is grouped, which days are in sight. On a plan it is
 * shared by all who see the plan; the same record also stands for a person's private one.
 *
 * @param name 1 to 100 characters
 * @param query the view as it stands in the page's address, without a question mark, at most 4,000 characters; empty for
 *     the whole plan. What it says is the timeline's own affair
 * @param owner who saved it first
 */
public record SavedView(ViewId id, String name, String query, PersonId owner) implements PlanPart {

    private static final Set<String> FIELDS = Set.of("name", "query", "owner");

    static SavedView of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        return new SavedView(
                ViewId.of(id),
                read.line("name", "roadmap.the.view-name", 100),
                Objects.requireNonNullElse(read.textOrNull("query", "roadmap.the.view-query", 4_000), ""),
                read.id("owner", "roadmap.the.view-owner", PersonId::new));
    }

    @Override
    public PlanType type() {
        return PlanType.VIEW;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of("name", name, "query", query.isEmpty() ? null : query, "owner", owner);
    }
}
