package app.commonhorizon.live.internal;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.live.PlanDoor;
import app.commonhorizon.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Brings edits to the door, and sees to it that one that cannot be handled does not come back for ever. */
final class Storing {

    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    private Storing() {}

    /**
     * What became of the edit; a refusal also if it meets a defect of ours.
     *
     * @throws DataAccessException or TransactionException if the database is in trouble: the edit is not answered, so
     *     that its sender asks again later
     */
    static EditAnswer store(PlanDoor door, Edit edit) {
        try {
            return door.apply(edit);
        } catch (TransactionException | DataAccessException e) {
            if (e instanceof NonTransientDataAccessException && !(e instanceof DataAccessResourceFailureException)) {
                return refused(edit, e);
            }
            throw e;
        } catch (RuntimeException e) {
            return refused(edit, e);
        }
    }

    private static EditAnswer refused(Edit edit, RuntimeException defect) {
        LOG.error("Edit {} on roadmap {} failed", edit.id(), edit.roadmap(), defect);
        return new EditAnswer.Refused(EditAnswer.Reason.INVALID, Texts.text("live.fault"));
    }
}
