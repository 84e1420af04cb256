package app.commonhorizon.agreement;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.InvalidFieldException;
import app.commonhorizon.roadmap.PlanFields;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One team's key, turned at one item: a frozen version of its terms, and who signed it. Each team has at most one at an
 * item; signing again replaces the terms in it.
 *
 * @param team whose key
 * @param by who turned it
 * @param at when
 * @param with the id of the other team's signature that stood beside it on the same terms, then or before: together they
 *     are an agreement. Null if there was none
 * @param rewritten the long texts that are not any more as they were signed; kept up to date by the edits that change them
 * @param terms what was signed
 * @param names what the signed stage, owner and handovers were called then
 */
public record Signature(
        UUID id,
        ItemId item,
        Team team,
        PersonId by,
        Instant at,
        @Nullable UUID with,
        Set<Term> rewritten,
        Terms terms,
        Names names)
        implements AddedPart {

    /** The type in changes and on the wire. */
    public static final String TYPE = "signature";

    private static final PersonId NOBODY_YET = new PersonId(new UUID(0, 0));

    private static final Set<String> FIELDS = fieldNames();

    /** What a signed stage, owner and handovers (titles, one a line, in the order of the term) were called; null for none. */
    public record Names(
            @Nullable String stage,
            @Nullable String owner,
            @Nullable String handovers) {

        static final Names NONE = new Names(null, null, null);
    }

    public Signature {
        rewritten = Collections.unmodifiableSet(
                rewritten.isEmpty() ? EnumSet.noneOf(Term.class) : EnumSet.copyOf(rewritten));
    }

    private static Set<String> fieldNames() {
        Set<String> names = new HashSet<>(
                Set.of("item", "team", "by", "at", "with", "rewritten", "stageName", "ownerName", "handoverTitles"));
        Arrays.stream(Term.values()).map(Term::code).forEach(names::add);
        return Set.copyOf(names);
    }

    /**
     * Reads one; who, when, with whom and what was rewritten may be missing.
     *
     * @throws InvalidFieldException if a field breaks a rule
     */
    public static Signature of(String id, Map<String, @Nullable String> fields) {
        PlanFields read = new PlanFields(fields, FIELDS);
        PersonId by = read.person("by", "agreement.the.signer");
        return new Signature(
                UUID.fromString(id),
                read.item(),
                read.team(),
                by == null ? NOBODY_YET : by,
                Objects.requireNonNullElse(read.momentOrNull("at", "roadmap.the.time"), Instant.EPOCH),
                read.idOrNull("with", "agreement.the.other-key", with -> with),
                terms(fields.get("rewritten")),
                checked(Terms.read(fields)),
                new Names(fields.get("stageName"), fields.get("ownerName"), fields.get("handoverTitles")));
    }

    private static Terms checked(Terms terms) {
        try {
            Handovers.read(terms.get(Term.HANDOVER));
            return terms;
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(
                    Term.HANDOVER.code(), Texts.text("roadmap.field.not-known", Term.HANDOVER.label()));
        }
    }

    /** Terms by their codes, with spaces between; unknown ones are passed over. */
    static Set<Term> terms(@Nullable String codes) {
        return Arrays.stream(Objects.requireNonNullElse(codes, "").split(" "))
                .flatMap(code -> Term.of(code).stream())
                .collect(Collectors.toSet());
    }

    /** The codes of these terms, as {@link #terms} reads them; null for none. */
    public static @Nullable String codes(Set<Term> terms) {
        return terms.isEmpty() ? null : terms.stream().sorted().map(Term::code).collect(Collectors.joining(" "));
    }

    /** The same, with other long texts that are not as they were signed. */
    public Signature withRewritten(Set<Term> terms) {
        return new Signature(id, item, team, by, at, with, terms, this.terms, names);
    }

    @Override
    public Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(PlanFields.of(
                "item", item, "team", team.code(), "by", by, "at", at, "with", with, "rewritten", codes(rewritten)));
        terms.writeTo(fields);
        fields.putAll(PlanFields.of(
                "stageName", names.stage(), "ownerName", names.owner(), "handoverTitles", names.handovers()));
        return fields;
    }

    @Override
    public String name() {
        return Texts.text("agreement.undo.signature." + team.code());
    }
}
