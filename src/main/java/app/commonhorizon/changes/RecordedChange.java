package app.commonhorizon.changes;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A change together with its JSON, which was encoded once when it was recorded and is what every screen is told. Read
 * from the log it is decoded only if somebody looks inside. Published as an application event when it is appended.
 */
public final class RecordedChange {

    private final RoadmapId roadmap;
    private final long revision;
    private final UUID edit;
    private final PersonId by;
    private final String json;
    private final Supplier<Change> decoder;
    private volatile @Nullable Change change;

    RecordedChange(RoadmapId roadmap, long revision, UUID edit, PersonId by, String json, Supplier<Change> decoder) {
        this.roadmap = roadmap;
        this.revision = revision;
        this.edit = edit;
        this.by = by;
        this.json = json;
        this.decoder = decoder;
    }

    /** Whose log it stands in. */
    public RoadmapId roadmap() {
        return roadmap;
    }

    /** Its place in that log. */
    public long revision() {
        return revision;
    }

    /** The edit it came from. */
    public UUID edit() {
        return edit;
    }

    /** Who did it. */
    public PersonId by() {
        return by;
    }

    /** The change as a JSON object: revision, edit, by, at, undoes (if any) and ops. */
    public String json() {
        return json;
    }

    /** The change itself. */
    public Change change() {
        Change decoded = change;
        if (decoded == null) {
            decoded = decoder.get();
            change = decoded;
        }
        return decoded;
    }
}
