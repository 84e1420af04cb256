package app.commonhorizon.roadmap.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code item}. */
@Entity
@Table(name = "item")
@SuppressWarnings("NullAway.Init") // filled by JPA
class ItemEntity implements PartRow<Item> {

    @Id
    private UUID id;

    private UUID roadmapId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Team team;

    private UUID stageId;
    private String title;
    private @Nullable LocalDate startDay;

    @Enumerated(EnumType.STRING)
    private @Nullable DatePrecision startPrecision;

    private @Nullable LocalDate endDay;

    @Enumerated(EnumType.STRING)
    private @Nullable DatePrecision endPrecision;

    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String summary;
    private @Nullable String specification;

    protected ItemEntity() {}

    ItemEntity(UUID roadmapId, Item item) {
        this.id = item.id().value();
        this.roadmapId = roadmapId;
        write(item);
    }

    @Override
    public final void write(Item item) {
        kind = item.kind();
        team = item.team();
        stageId = item.stage().value();
        title = item.title();
        PlanDate start = item.period().start();
        startDay = start == null ? null : start.day();
        startPrecision = start == null ? null : start.precision();
        PlanDate end = item.period().end();
        endDay = end == null ? null : end.day();
        endPrecision = end == null ? null : end.precision();
        ownerId = item.owner() == null ? null : item.owner().value();
        status = item.status();
        summary = item.summary();
        specification = item.specification();
    }

    @Override
    public Item toPart() {
        return new Item(
                new ItemId(id),
                kind,
                team,
                new StageId(stageId),
                title,
                new Period(date(startDay, startPrecision), date(endDay, endPrecision)),
                ownerId == null ? null : new PersonId(ownerId),
                status,
                summary,
                specification);
    }

    private static @Nullable PlanDate date(@Nullable LocalDate day, @Nullable DatePrecision precision) {
        return day == null || precision == null ? null : new PlanDate(day, precision);
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
