package app.commonhorizon.pilots;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what a part is about, so that there cannot be two of it. */
final class Ids {

    private Ids() {}

    /** The id that belongs to this, such as one item and one day: always the same one. */
    static UUID of(Object... about) {
        StringBuilder name = new StringBuilder();
        for (Object each : about) {
            name.append(each).append('/');
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }
}
