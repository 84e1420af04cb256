package app.commonhorizon.alignment.internal;

import app.commonhorizon.roadmap.Item;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of how a pilot goes. */
final class PilotFacts {

    private static final String PILOT = "pilot";
    private static final String RESULT = "result";
    private static final String VERDICT = "verdict";

    private PilotFacts() {}

    /** What was decided last at a pilot's end: {@code scale}, {@code extend} or {@code stop}; null if nothing was. */
    static @Nullable String verdict(Item pilot, PlanFacts plan) {
        return plan.about(pilot.id(), VERDICT).values().stream()
                .max(Comparator.comparing(verdict -> verdict.getOrDefault("at", "")))
                .map(verdict -> verdict.get("verdict"))
                .orElse(null);
    }

    /** Whether the latest result is as good as the pilot was to show; false if it has no measure or no result. */
    static boolean reachedTarget(Item pilot, PlanFacts plan) {
        Map<String, String> terms = plan.about(pilot.id(), PILOT).get(pilot.id().toString());
        String target = terms == null ? null : terms.get("target");
        String value = plan.about(pilot.id(), RESULT).values().stream()
                .max(Comparator.comparing(result -> result.getOrDefault("day", "")))
                .map(result -> result.get("value"))
                .orElse(null);
        if (terms == null || target == null || value == null) {
            return false;
        }
        int compared = new BigDecimal(value).compareTo(new BigDecimal(target));
        return "less".equals(terms.get("better")) ? compared <= 0 : compared >= 0;
    }
}
