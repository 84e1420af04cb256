package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A row of {@code agreement_key_holder}. */
@Entity
@Table(name = "agreement_key_holder")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA, and in part read by queries alone
public class KeyHolderEntity implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID roadmapId;

    @Enumerated(EnumType.STRING)
    private Team team;

    private UUID personId;

    /** A row that was not read is inserted, never merged: an id that another roadmap uses must not lead to its row. */
    @Transient
    private boolean read;

    protected KeyHolderEntity() {}

    KeyHolderEntity(RoadmapId roadmap, KeyHolder holder) {
        id = holder.id();
        roadmapId = roadmap.value();
        team = holder.team();
        personId = holder.person().value();
    }

    @PostLoad
    @PostPersist
    void isStored() {
        read = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !read;
    }

    /** The key holder as callers get it. */
    public KeyHolder toPart() {
        return new KeyHolder(id, team, new PersonId(personId));
    }
}
