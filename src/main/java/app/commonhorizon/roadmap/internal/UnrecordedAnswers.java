package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Reason;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What was answered lately to edits of which the log knows nothing: refused for good, or taken without any effect. Kept
 * longer than any connection can hold an edit back, and changed under the head row's lock only.
 */
final class UnrecordedAnswers {

    /** Refusals that are about the plan and not about who asks, or when. */
    private static final Set<Reason> FINAL = EnumSet.of(Reason.CONFLICT, Reason.GONE, Reason.INVALID);

    private final Cache<UUID, EditAnswer> answers = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    /**
     * An answer that comes of how the plan stands holds for every further copy of the edit: one that a broken connection
     * has left behind may arrive when the plan would answer otherwise, long after its sender was told.
     *
     * @param judge answers an edit that was not answered yet
     */
    EditAnswer firstTime(Edit edit, Supplier<EditAnswer> judge) {
        EditAnswer before = answers.getIfPresent(edit.id());
        if (before != null) {
            return before;
        }
        try {
            return judge.get();
        } catch (RefusedException e) {
            if (FINAL.contains(e.answer().reason())) {
                answers.put(edit.id(), e.answer());
            }
            throw e;
        }
    }

    /** The edit is taken, and changes nothing. */
    EditAnswer keep(Edit edit, EditAnswer answer) {
        answers.put(edit.id(), answer);
        return answer;
    }
}
