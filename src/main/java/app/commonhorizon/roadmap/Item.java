package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Team;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.StageId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something placed on the timeline, or waiting in the tray.
 *
 * @param team whose lane it lies in; usually marketing's for a pilot and IT's for a scaling task
 * @param title 1 to {@value #LONGEST_TITLE} characters
 * @param period when; a milestone's start and end are equal
 * @param owner who answers for it; null if nobody does yet
 * @param summary what it is, in a few sentences; up to {@value #LONGEST_SUMMARY} characters
 * @param specification everything else worth writing down; up to {@value #LONGEST_SPECIFICATION} characters
 */
public record Item(
        ItemId id,
        Kind kind,
        Team team,
        StageId stage,
        String title,
        Period period,
        @Nullable PersonId owner,
        Status status,
        @Nullable String summary,
        @Nullable String specification)
        implements PlanPart {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_SUMMARY = 2_000;
    public static final int LONGEST_SPECIFICATION = 100_000;

    private static final Set<String> FIELDS =
            Set.of("kind", "team", "stage", "title", "start", "end", "owner", "status", "summary", "specification");

    static Item of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        Kind kind = read.oneOf("kind", "roadmap.the.kind", Kind.values(), Kind::code);
        return new Item(
                ItemId.of(id),
                kind,
                read.team(),
                read.id("stage", "roadmap.the.stage", StageId::new),
                read.line("title", "roadmap.the.title", LONGEST_TITLE),
                kind == Kind.MILESTONE ? oneDate(read.period()) : read.period(),
                read.person("owner", "roadmap.the.owner"),
                read.oneOf("status", "roadmap.the.status", Status.values(), Status::code),
                read.textOrNull("summary", "roadmap.the.summary", LONGEST_SUMMARY),
                read.textOrNull("specification", "roadmap.the.specification", LONGEST_SPECIFICATION));
    }

    private static Period oneDate(Period period) {
        if (!Objects.equals(period.start(), period.end())) {
            throw new InvalidFieldException("end", text("roadmap.field.milestone"));
        }
        return period;
    }

    @Override
    public PlanType type() {
        return PlanType.ITEM;
    }

    @Override
    public String key() {
        return id.toString();
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "kind",
                kind.code(),
                "team",
                team.code(),
                "stage",
                stage,
                "title",
                title,
                "start",
                period.start(),
                "end",
                period.end(),
                "owner",
                owner,
                "status",
                status.code(),
                "summary",
                summary,
                "specification",
                specification);
    }
}
