package app.commonhorizon.pilots.internal;

/** The rows of {@code pilots_expectation}. */
public interface ExpectationRows extends Rows<ExpectationEntity> {}
