package app.commonhorizon.pilots.internal;

/** The rows of {@code pilots_verdict}. */
public interface VerdictRows extends Rows<VerdictEntity> {}
