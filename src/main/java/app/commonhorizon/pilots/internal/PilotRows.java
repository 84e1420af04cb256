package app.commonhorizon.pilots.internal;

/** The rows of {@code pilots_pilot}. */
public interface PilotRows extends Rows<PilotEntity> {}
