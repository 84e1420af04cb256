package app.commonhorizon.agreement.internal;

import app.commonhorizon.agreement.Signature;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedRow;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code agreement_signature}. */
@Entity
@Table(name = "agreement_signature")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by JPA, and in part read by queries alone
public class SignatureEntity extends AddedRow<Signature> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {};

    private UUID itemId;

    @Enumerated(EnumType.STRING)
    private Team team;

    /** All fields of the signature, as they stand in changes: a further term needs no further column. */
    private String fields;

    protected SignatureEntity() {}

    SignatureEntity(RoadmapId roadmap, Signature signature) {
        super(roadmap, signature);
        itemId = signature.item().value();
        team = signature.team();
        write(signature);
    }

    @Override
    protected final void write(Signature signature) {
        fields = JSON.writeValueAsString(signature.fields());
    }

    @Override
    public Signature toPart() {
        return Signature.of(id().toString(), JSON.readValue(fields, FIELDS));
    }
}
