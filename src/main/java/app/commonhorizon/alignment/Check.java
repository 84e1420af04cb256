package app.commonhorizon.alignment;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.RoadmapSnapshot;
import java.time.LocalDate;
import java.util.List;

/** One rule by which the two teams may be out of step. */
public interface Check {

    /** The name on the wire, in what was accepted, and in keys of texts. */
    String code();

    /** What the rule is called: a few words that also stand for a finding where there is no room for its sentence. */
    default String label() {
        return text("alignment.check." + code());
    }

    /**
     * What is wrong and for whom, in one sentence.
     *
     * @param finding one of this check's
     * @param plan the plan in which it was found, for the names of things
     */
    String says(Finding finding, RoadmapSnapshot plan);

    /**
     * What would help, the best first; empty if nothing can be offered.
     *
     * @param finding one of this check's
     * @param plan the plan in which it was found
     * @param today the day on which it is asked
     */
    List<Fix> fixes(Finding finding, RoadmapSnapshot plan, LocalDate today);
}
