package app.commonhorizon.alignment.internal;

import java.io.Serializable;
import java.util.UUID;

/** Which part of which roadmap. */
public record PartKey(UUID roadmapId, UUID id) implements Serializable {}
