package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code agreement_key_holder}. */
@Entity
@Table(name = "agreement_key_holder")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA, and in part read by queries alone
public class KeyHolderEntity extends AddedRow<KeyHolder> {

    @Enumerated(EnumType.STRING)
    private Team team;

    private UUID personId;

    protected KeyHolderEntity() {}

    KeyHolderEntity(RoadmapId roadmap, KeyHolder holder) {
        super(roadmap, holder);
        write(holder);
    }

    @Override
    protected final void write(KeyHolder holder) {
        team = holder.team();
        personId = holder.person().value();
    }

    @Override
    public KeyHolder toPart() {
        return new KeyHolder(id(), team, new PersonId(personId));
    }
}
