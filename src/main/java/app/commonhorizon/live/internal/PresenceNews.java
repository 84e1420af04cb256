package app.commonhorizon.live.internal;

import app.commonhorizon.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is new of the people on a roadmap: for each of some persons what is to be told now, as JSON. Encoded once for all
 * who hear the same; what has not been sent yet is replaced by what is newer. Immutable.
 */
final class PresenceNews {

    private final boolean all;
    private final Map<PersonId, String> entries;
    private volatile @Nullable String message;

    /**
     * @param all these are everybody: who is not among them is not there
     * @param entries a JSON object for each person
     */
    PresenceNews(boolean all, Map<PersonId, String> entries) {
        this.all = all;
        this.entries = new LinkedHashMap<>(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty() && !all;
    }

    /** The same for this person's own screens, which know what they have told. */
    PresenceNews without(PersonId person) {
        if (!entries.containsKey(person)) {
            return this;
        }
        Map<PersonId, String> others = new LinkedHashMap<>(entries);
        others.remove(person);
        return new PresenceNews(all, others);
    }

    /** Both as one, for somebody who has not been told of this yet. */
    PresenceNews then(PresenceNews newer) {
        if (newer.all) {
            return newer;
        }
        Map<PersonId, String> both = new LinkedHashMap<>(entries);
        both.putAll(newer.entries);
        return new PresenceNews(all, both);
    }

    /** As it is told to a screen. */
    String message() {
        String known = message;
        if (known == null) {
            known = "{\"t\":\"who\"," + (all ? "\"all\":true," : "") + "\"who\":[" + String.join(",", entries.values())
                    + "]}";
            message = known;
        }
        return known;
    }
}
