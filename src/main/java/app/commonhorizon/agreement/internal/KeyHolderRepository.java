package app.commonhorizon.agreement.internal;

import app.commonhorizon.roadmap.AddedRows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of {@code agreement_key_holder}. */
public interface KeyHolderRepository extends AddedRows<KeyHolderEntity> {

}
