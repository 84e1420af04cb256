package app.commonhorizon.roadmap;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A page about one roadmap: the headers of all such pages link to it. Every bean of this type gets a link, in the order of the
 * beans; see {@link PlanNav}.
 */
public interface PlanPageLink {

    /** The link's words, in the language of the person at the current screen. */
    String label();

    /** The page's route, without the roadmap's id that follows it after a slash. */
    String route();

    /** What stands behind the words, such as a number: a new component for each screen; empty for nothing. */
    default Optional<Component> badge(RoadmapId roadmap, PersonId me) {
        return Optional.empty();
    }
}
