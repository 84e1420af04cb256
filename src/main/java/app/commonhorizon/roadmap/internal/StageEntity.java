package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code stage}. */
@Entity
@Table(name = "stage")
@SuppressWarnings("NullAway.Init") // filled by JPA
class StageEntity implements PartRow<Stage> {

    @Id
    private UUID id;

    private UUID roadmapId;
    private String name;
    private @Nullable String goal;

    @Enumerated(EnumType.STRING)
    private Stage.@Nullable Colour colour;

    private int position;

    protected StageEntity() {}

    StageEntity(UUID roadmapId, Stage stage) {
        this.id = stage.id().value();
        this.roadmapId = roadmapId;
        write(stage);
    }

    @Override
    public final void write(Stage stage) {
        name = stage.name();
        goal = stage.goal();
        colour = stage.colour();
        position = stage.position();
    }

    @Override
    public Stage toPart() {
        return new Stage(new StageId(id), name, goal, colour, position);
    }

    UUID roadmapId() {
        return roadmapId;
    }
}
