package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.ResultKeys.Holder;
import app.commonhorizon.pilots.ResultKeys.KnownKey;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_key}. */
@Entity
@Table(name = "pilots_key")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class KeyEntity {

    @Id
    private UUID itemId;

    private UUID roadmapId;
    private String hash;
    private UUID madeBy;
    private Instant madeAt;
    private @Nullable Instant usedAt;

    protected KeyEntity() {}

    /** @param hash of the key, which nobody but who made it knows */
    public KeyEntity(Holder holder, String hash, Instant at) {
        itemId = holder.item().value();
        roadmapId = holder.roadmap().value();
        madeBy = holder.by().value();
        this.hash = hash;
        madeAt = at;
    }

    /** What one may know of it. */
    public KnownKey known() {
        return new KnownKey(new PersonId(madeBy), madeAt, usedAt);
    }

    /** Whether this is the hash of the key. */
    public boolean opensWith(String given) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    /** Somebody came in with it; says who. */
    public Holder usedAt(Instant now) {
        usedAt = now;
        return new Holder(new RoadmapId(roadmapId), new ItemId(itemId), new PersonId(madeBy));
    }
}
