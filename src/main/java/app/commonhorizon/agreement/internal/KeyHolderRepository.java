package app.commonhorizon.agreement.internal;

import app.commonhorizon.roadmap.AddedRows;

/** The rows of {@code agreement_key_holder}. */
public interface KeyHolderRepository extends AddedRows<KeyHolderEntity> {}
