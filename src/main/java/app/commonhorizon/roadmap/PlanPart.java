package app.commonhorizon.roadmap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing on a plan that edits are about: it has a type, an id, and fields. */
public sealed interface PlanPart permits Roadmap, Stage, Horizon, Item, Link, SavedView, Grant {

    /** What it is, as in a change. */
    PlanType type();

    /** Its id, as in a change. */
    String key();

    /** All its fields by name, each value in canonical form; null for what is not set. */
    Map<String, @Nullable String> fields();
}
