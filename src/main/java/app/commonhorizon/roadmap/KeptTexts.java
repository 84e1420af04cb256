package app.commonhorizon.roadmap;

import app.commonhorizon.roadmap.internal.KeptTextEntity;
import app.commonhorizon.roadmap.internal.KeptTextRepository;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Long texts that two people wrote at the same time: the version of the one who came later, until that person decides. It
 * is seen by nobody else and no part of the plan, and stands in no change log.
 */
@Service
public class KeptTexts {

    private final KeptTextRepository rows;

    KeptTexts(KeptTextRepository rows) {
        this.rows = rows;
    }

    /**
     * A version that waits for its writer's decision.
     *
     * @param mine what the person wrote; null for nothing
     * @param theirsBy who wrote what stands on the plan; null if not known
     */
    public record KeptText(@Nullable String mine, @Nullable PersonId theirsBy) {}

    /** What this person has to decide of an item, by field; empty if nothing. */
    @Transactional(readOnly = true)
    public Map<String, KeptText> of(PersonId person, ItemId item) {
        return rows.findByPersonIdAndItemId(person.value(), item.value()).stream()
                .collect(Collectors.toMap(KeptTextEntity::field, KeptTextEntity::toText));
    }

    /** Keeps this person's version of a field; in place of an earlier one. */
    @Transactional
    public void keep(PersonId person, ItemId item, String field, KeptText text) {
        rows.save(new KeptTextEntity(person, item, field, text));
    }

    /** The person has decided. */
    @Transactional
    public void forget(PersonId person, ItemId item, String field) {
        rows.deleteByPersonIdAndItemIdAndField(person.value(), item.value(), field);
    }
}
