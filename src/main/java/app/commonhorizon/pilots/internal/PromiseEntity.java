package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Promise;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code pilots_promise}. */
@Entity
@Table(name = "pilots_promise")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class PromiseEntity extends RowEntity<Promise> {

    private @Nullable String reliability;
    private @Nullable String quality;
    private @Nullable String bears;
    private @Nullable String cost;
    private @Nullable String operator;

    protected PromiseEntity() {}

    PromiseEntity(RoadmapId roadmap, Promise part) {
        super(roadmap, part);
        write(part);
    }

    @Override
    protected final void write(Promise part) {
        reliability = part.reliability();
        quality = part.quality();
        bears = part.load();
        cost = part.cost();
        operator = part.operator();
    }

    @Override
    public Promise toPart() {
        return new Promise(item(), reliability, quality, bears, cost, operator);
    }
}
