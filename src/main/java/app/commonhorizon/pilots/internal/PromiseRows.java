package app.commonhorizon.pilots.internal;

/** The rows of {@code pilots_promise}. */
public interface PromiseRows extends Rows<PromiseEntity> {}
