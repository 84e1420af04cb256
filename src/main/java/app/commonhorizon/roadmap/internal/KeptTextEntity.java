package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.KeptTexts.KeptText;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code kept_text}. The person is part of the key: nobody gets at what another one has written. */
@Entity
@Table(name = "kept_text")
@IdClass(KeptTextEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class KeptTextEntity {

    /** Which field's text of whom. */
    public record Key(UUID personId, UUID itemId, String field) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private UUID itemId;

    @Id
    private String field;

    private @Nullable String mine;
    private @Nullable UUID theirsBy;

    protected KeptTextEntity() {}

    /** A new row. */
    public KeptTextEntity(PersonId person, ItemId item, String field, KeptText text) {
        this.personId = person.value();
        this.itemId = item.value();
        this.field = field;
        this.mine = text.mine();
        this.theirsBy = text.theirsBy() == null ? null : text.theirsBy().value();
    }

    /** The name of the item's field. */
    public String field() {
        return field;
    }

    /** What is kept, as callers get it. */
    public KeptText toText() {
        return new KeptText(mine, theirsBy == null ? null : new PersonId(theirsBy));
    }
}
