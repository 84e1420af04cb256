package app.commonhorizon.roadmap;

import app.commonhorizon.shared.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote something, and when. */
public record Written(PersonId by, Instant at) {

    /** For what is on its way into the log: the server fills in who and when. */
    public static final Written NOT_YET = new Written(new PersonId(new UUID(0, 0)), Instant.EPOCH);

    /** As the log holds it; {@link #NOT_YET} if it does not. */
    public static Written read(Map<String, @Nullable String> fields, String byField, String atField) {
        String by = fields.get(byField);
        String at = fields.get(atField);
        try {
            return by == null || at == null ? NOT_YET : new Written(PersonId.of(by), Instant.parse(at));
        } catch (IllegalArgumentException | DateTimeException e) {
            return NOT_YET;
        }
    }
}
