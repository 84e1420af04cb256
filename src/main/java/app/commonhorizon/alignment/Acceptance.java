package app.commonhorizon.alignment;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the teams live with a finding for a while. It holds as long as the finding is materially the same, and no longer than
 * the day that it names.
 *
 * @param check the code of the check
 * @param subject the finding's {@link Finding#subject()}
 * @param item where the finding is shown; null if it is about a team as a whole
 * @param material the finding's {@link Finding#material()} as it was accepted; may be empty
 * @param reason why, in a sentence of up to {@value #LONGEST_REASON} characters
 * @param until the last day on which it holds
 * @param by who accepted it; null on its way into the log
 * @param at when; null on its way into the log
 */
public record Acceptance(
        UUID id,
        String check,
        String subject,
        @Nullable ItemId item,
        String material,
        String reason,
        LocalDate until,
        @Nullable PersonId by,
        @Nullable Instant at)
        implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "acceptance";

    public static final int LONGEST_REASON = 300;

    /** For so many days at most can a finding be accepted: then somebody has to think again. */
    public static final int LONGEST_DAYS = 366;

    private static final int LONGEST_KEY = 100;

    private static final Set<String> FIELDS =
            Set.of("check", "subject", "item", "material", "reason", "until", "by", "at");

    /** @throws InvalidFieldException if a field breaks a rule */
    public static Acceptance of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        String material = read.textOrNull("material", "alignment.the.finding", LONGEST_REASON);
        return new Acceptance(
                UUID.fromString(id),
                read.line("check", "alignment.the.finding", LONGEST_KEY),
                read.line("subject", "alignment.the.finding", LONGEST_KEY),
                read.idOrNull("item", "roadmap.the.item", ItemId::new),
                material == null ? "" : material,
                read.line("reason", "alignment.the.reason", LONGEST_REASON),
                day(fields.get("until")),
                read.idOrNull("by", "alignment.the.person", PersonId::new),
                read.momentOrNull("at", "roadmap.the.time"));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return PlanDate.of(LocalDate.parse(text == null ? "" : text)).day();
        } catch (DateTimeException e) {
            throw new InvalidFieldException("until", Texts.text("alignment.refused.until"));
        }
    }

    /** The acceptance of a finding, as somebody asks for it. */
    public static Acceptance of(Finding finding, String reason, LocalDate until) {
        return new Acceptance(
                UUID.randomUUID(),
                finding.check().code(),
                finding.subject(),
                finding.items().isEmpty() ? null : finding.items().getFirst(),
                finding.material(),
                reason,
                until,
                null,
                null);
    }

    /** The same, accepted by this person at this time. */
    public Acceptance by(PersonId person, Instant time) {
        return new Acceptance(id, check, subject, item, material, reason, until, person, time);
    }

    @Override
    public Map<String, @Nullable String> fields() {
        return PlanFields.of(
                "check", check,
                "subject", subject,
                "item", item,
                "material", material.isEmpty() ? null : material,
                "reason", reason,
                "until", until,
                "by", by,
                "at", at);
    }

    @Override
    public String name() {
        return Texts.text("alignment.undo.acceptance");
    }
}
