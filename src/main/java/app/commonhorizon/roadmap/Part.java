package app.commonhorizon.roadmap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that edits are about, whether of the plan itself ({@link PlanPart}) or of another module ({@link AddedPart}). */
public interface Part {

    /** Its id, as in a change. */
    String key();

    /** All its fields by name, each value in canonical form; null for what is not set. */
    Map<String, @Nullable String> fields();
}
