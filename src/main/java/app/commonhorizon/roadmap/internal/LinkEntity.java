package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Link;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code link}. */
@Entity
@Table(name = "link")
@SuppressWarnings("NullAway.Init") // filled by JPA
class LinkEntity implements PartRow<Link> {

    @Id
    private UUID id;

    private UUID roadmapId;

    @Enumerated(EnumType.STRING)
    private Link.Kind kind;

    private UUID fromItem;
    private UUID toItem;
    private @Nullable Integer leadDays;

    @Enumerated(EnumType.STRING)
    private Link.Policy policy;

    protected LinkEntity() {}

    LinkEntity(UUID roadmapId, Link link) {
        this.id = link.id().value();
        this.roadmapId = roadmapId;
        write(link);
    }

    @Override
    public final void write(Link link) {
        kind = link.kind();
        fromItem = link.from().value();
        toItem = link.to().value();
        leadDays = link.leadDays();
        policy = link.policy();
    }

    @Override
    public Link toPart() {
        return new Link(new LinkId(id), kind, new ItemId(fromItem), new ItemId(toItem), leadDays, policy);
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
