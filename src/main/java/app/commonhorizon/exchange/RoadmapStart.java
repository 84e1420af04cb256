package app.commonhorizon.exchange;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanTemplate;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts roadmaps: with the stages of the template, or with what was read from a file. */
@Service
public class RoadmapStart {

    private final Roadmaps roadmaps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoadmapStart(Roadmaps roadmaps, PlatformTransactionManager transactions, Clock clock) {
        this.roadmaps = roadmaps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes a roadmap with the template's stages and horizons and no items.
     *
     * @return what became of it; if refused, there is no roadmap
     * @throws AccessDeniedException if the owner may not change plans at all
     */
    public EditAnswer empty(Roadmap roadmap) {
        List<Op> content = horizons();
        PlanTemplate.stages().forEach(stage -> content.add(addition(stage)));
        return roadmaps.create(roadmap, content);
    }

    /**
     * Makes a roadmap with the template's horizons and puts {@code ops} on it as one change of its own, which its owner can
     * undo.
     *
     * @param ops not empty
     * @return the revision of that change; if refused, there is no roadmap
     * @throws AccessDeniedException if the owner may not change plans at all
     */
    public EditAnswer filled(Roadmap roadmap, List<Op> ops) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> fill(roadmap, ops, status)));
        } catch (DataIntegrityViolationException e) {
            return new Refused(EditAnswer.Reason.INVALID, text("exchange.id-taken"));
        }
    }

    private EditAnswer fill(Roadmap roadmap, List<Op> ops, TransactionStatus status) {
        EditAnswer answer = roadmaps.create(roadmap, horizons());
        if (answer instanceof Accepted(long revision, var note)) {
            answer = roadmaps.apply(Edit.of(roadmap.id(), roadmap.owner(), revision, ops));
        }
        if (answer instanceof Refused) {
            status.setRollbackOnly();
        }
        return answer;
    }

    private List<Op> horizons() {
        List<Op> horizons = new ArrayList<>();
        PlanTemplate.horizons(LocalDate.now(clock)).forEach(horizon -> horizons.add(addition(horizon)));
        return horizons;
    }

    private static Op addition(PlanPart part) {
        return Op.add(part.type().code(), part.key(), part.fields());
    }
}
