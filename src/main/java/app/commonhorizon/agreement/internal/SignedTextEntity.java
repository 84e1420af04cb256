package app.commonhorizon.agreement.internal;

import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A row of {@code agreement_text}: a long text that somebody has signed. Never changed, and kept for whoever undoes. */
@Entity
@Table(name = "agreement_text")
@IdClass(SignedTextEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class SignedTextEntity {

    /** Which text of which roadmap. */
    public record Key(UUID roadmapId, String fingerprint) implements Serializable {}

    @Id
    private UUID roadmapId;

    @Id
    private String fingerprint;

    private String text;

    protected SignedTextEntity() {}

    SignedTextEntity(RoadmapId roadmap, String fingerprint, String text) {
        this.roadmapId = roadmap.value();
        this.fingerprint = fingerprint;
        this.text = text;
    }

    /** What stands for the text in signatures. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The text itself. */
    public String text() {
        return text;
    }
}
