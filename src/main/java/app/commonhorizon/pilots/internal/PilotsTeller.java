package app.commonhorizon.pilots.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.history.ChangeTeller;
import app.commonhorizon.history.Names;
import app.commonhorizon.people.Team;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.pilots.ExpectedWindow;
import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.pilots.Promise;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of pilots, in the words of the history. */
@Component
class PilotsTeller implements ChangeTeller {

    /** So much of a reason is quoted. */
    private static final int QUOTE = 120;

    @Override
    public Set<String> types() {
        return Set.of(Pilot.TYPE, Result.TYPE, Verdict.TYPE, Promise.TYPE, Expectation.TYPE);
    }

    @Override
    public String tell(Op step, Names names) {
        Map<String, @Nullable String> said = step.op() == Op.Action.REMOVE ? step.from() : step.to();
        String item = item(step, said, names);
        return switch (step.type()) {
            case Result.TYPE -> result(step, said, item);
            case Verdict.TYPE -> verdict(step, said, item);
            case Expectation.TYPE -> expectation(step, said, item, names);
            case Pilot.TYPE -> pilot(step, said, item);
            default -> text(key(step), item);
        };
    }

    private static String key(Op step) {
        return "pilots.told." + step.type() + "-" + step.op().name().toLowerCase(Locale.ROOT);
    }

    private static String item(Op step, Map<String, @Nullable String> said, Names names) {
        String id = said.get("item");
        boolean once = step.type().equals(Pilot.TYPE) || step.type().equals(Promise.TYPE);
        if (id == null) {
            id = once ? step.id() : names.of(step.type(), step.id()).get("item");
        }
        return names.item(Objects.requireNonNullElse(id, ""));
    }

    private static String pilot(Op step, Map<String, @Nullable String> said, String item) {
        return step.op() == Op.Action.SET && said.get("target") != null
                ? text("pilots.told.target", item, number(said, "target"))
                : text(key(step), item);
    }

    private static String result(Op step, Map<String, @Nullable String> said, String item) {
        if (step.op() == Op.Action.SET) {
            return said.get("value") == null
                    ? text("pilots.told.result-note", item)
                    : text("pilots.told.result-set", item, number(said, "value"));
        }
        PlanDate day = PlanDate.parseOrNull(said.get("day"));
        return text(key(step), item, number(said, "value"), day == null ? "" : DateTexts.of(day));
    }

    private static String verdict(Op step, Map<String, @Nullable String> said, String item) {
        return step.op() == Op.Action.ADD
                ? text("pilots.told.verdict-" + value(said, "verdict"), item, quote(value(said, "reason")))
                : text(key(step), item);
    }

    private static String expectation(Op step, Map<String, @Nullable String> said, String item, Names names) {
        String code = said.containsKey("team")
                ? value(said, "team")
                : names.of(step.type(), step.id()).get("team");
        Team team = Arrays.stream(Team.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(Team.MARKETING);
        if (step.op() != Op.Action.ADD) {
            return text(key(step), item, team.label());
        }
        Period window = new Period(PlanDate.parseOrNull(said.get("start")), PlanDate.parseOrNull(said.get("end")));
        return text(key(step), item, team.label(), new ExpectedWindow(team, window).words());
    }

    private static String value(Map<String, @Nullable String> said, String field) {
        return Objects.requireNonNullElse(said.get(field), "");
    }

    /** A number as the reader writes it. */
    private static String number(Map<String, @Nullable String> said, String field) {
        String value = value(said, field);
        return value.isEmpty() ? "" : Values.words(new BigDecimal(value), null);
    }

    private static String quote(String reason) {
        String line = reason.replaceAll("\\s+", " ");
        int letters = line.codePointCount(0, line.length());
        return letters <= QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
