package app.commonhorizon.talk;

import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.RoadmapId;
import java.util.UUID;

/**
 * Something that one person is told of.
 *
 * @param part the comment or question that it is about
 * @param told by whom it was said, and when
 * @param title the item's title as it stands now
 * @param words the beginning of what was said, with names for mentions
 */
public record Notification(
        UUID id,
        RoadmapId roadmap,
        ItemId item,
        Kind kind,
        UUID part,
        Written told,
        boolean read,
        String title,
        String words) {

    /** Where it stands, as a path within this server: the item's panel, at what was said. */
    public String address() {
        return "roadmap/" + roadmap + "?item=" + item + "&said=" + part;
    }

    /** Why the person is told. */
    public enum Kind {
        /** Somebody has named the person. */
        MENTION,
        /** Somebody asks the person, or the person's team. */
        QUESTION,
        /** The person's question was answered. */
        ANSWER,
        /** Somebody has commented on an item that the person owns or talks on. */
        COMMENT
    }
}
