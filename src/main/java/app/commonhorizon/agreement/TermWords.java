package app.commonhorizon.agreement;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Terms.Drift;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Terms and what differs in them, in the reader's language. */
public final class TermWords {

    private final RoadmapSnapshot plan;
    private final Function<PersonId, @Nullable String> persons;

    /**
     * @param plan where stages and items have their names from
     * @param persons finds a person's name; null for nobody
     */
    public TermWords(RoadmapSnapshot plan, Function<PersonId, @Nullable String> persons) {
        this.plan = plan;
        this.persons = persons;
    }

    /**
     * What stands for a term, such as "29 Jan 2027"; a dash for nothing. Long texts are not told, only that there is one.
     *
     * @param signed what things were called when they were signed, for those that are gone; null for none
     */
    public String value(Term term, @Nullable String value, Signature.@Nullable Names signed) {
        if (value == null) {
            return text("agreement.nothing");
        }
        try {
            return switch (term) {
                case START, END -> DateTexts.of(PlanDate.parse(value));
                case STAGE -> stage(value, signed);
                case OWNER -> owner(value, signed);
                case TITLE -> text("agreement.quoted", value);
                case SUMMARY, SPECIFICATION -> text("agreement.a-text");
                case HANDOVER -> handovers(value, signed);
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return value;
        }
    }

    private String stage(String id, Signature.@Nullable Names signed) {
        return plan.stage(StageId.of(id))
                .map(Stage::name)
                .or(() -> Optional.ofNullable(signed).map(Signature.Names::stage))
                .map(name -> text("agreement.quoted", name))
                .orElseGet(() -> text("agreement.a-stage"));
    }

    private String owner(String id, Signature.@Nullable Names signed) {
        String name = persons.apply(PersonId.of(id));
        if (name == null && signed != null) {
            name = signed.owner();
        }
        return Objects.requireNonNullElseGet(name, () -> Person.nameOf(null));
    }

    private String handovers(String canonical, Signature.@Nullable Names signed) {
        List<String> titles = signed == null || signed.handovers() == null
                ? List.of()
                : signed.handovers().lines().toList();
        List<Handovers.Handover> handovers = Handovers.read(canonical);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < handovers.size(); i++) {
            Handovers.Handover handover = handovers.get(i);
            String known = i < titles.size() ? titles.get(i) : null;
            String title = plan.item(handover.other()).map(Item::title).orElse(known);
            String quoted = title == null ? text("agreement.an-item") : text("agreement.quoted", title);
            all.add(
                    handover.leadDays() == null
                            ? quoted
                            : text("agreement.handover-within", quoted, handover.leadDays()));
        }
        return String.join(", ", all);
    }

    /** One difference as a clause: "the end moved from 29 Jan 2027 to 12 Feb 2027", "the summary was rewritten". */
    public String clause(Drift drift, Signature.@Nullable Names signed) {
        return text(
                "agreement.drift." + drift.term().code(),
                value(drift.term(), drift.from(), signed),
                value(drift.term(), drift.to(), null));
    }

    /** Differences as clauses with semicolons between; the two dates of something that has only one count once. */
    public String clauses(List<Drift> drift, Signature.@Nullable Names signed) {
        return told(drift).stream().map(each -> clause(each, signed)).collect(Collectors.joining("; "));
    }

    /** The differences that are worth telling: without the end of something that begins and ends on one date. */
    public static List<Drift> told(List<Drift> drift) {
        Drift start = drift.stream()
                .filter(each -> each.term() == Term.START)
                .findFirst()
                .orElse(null);
        return drift.stream()
                .filter(each -> each.term() != Term.END
                        || start == null
                        || !Objects.equals(start.from(), each.from())
                        || !Objects.equals(start.to(), each.to()))
                .toList();
    }
}
