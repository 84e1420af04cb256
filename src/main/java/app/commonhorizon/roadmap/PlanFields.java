package app.commonhorizon.roadmap;

import app.commonhorizon.people.Team;
import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one thing on the plan, as they stand in edits and changes, and says in plain words what is wrong
 * with them. Labels are keys of texts that can begin a sentence, such as {@code roadmap.the.title}. Every method throws
 * {@link InvalidFieldException}.
 */
public final class PlanFields {

    /** Control characters and line ends have no place in texts of one line … */
    private static final Pattern CONTROL_IN_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** … and in long texts only line breaks and tabs have. */
    private static final Pattern CONTROL_IN_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    /** Half a character cannot be encoded: sent to a screen or a database it would end the connection. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private static final Pattern NOTHING_VISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}\\s]*");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");

    private final Map<String, @Nullable String> fields;

    /** @throws InvalidFieldException if there is a field that such a thing does not have */
    public PlanFields(Map<String, @Nullable String> fields, Set<String> known) {
        this.fields = fields;
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw new InvalidFieldException(field, Texts.text("roadmap.field.unknown"));
            }
        }
    }

    /** A text of one line that has to be there, at most {@code longest} characters long. */
    public String line(String field, String label, int longest) {
        String value = fields.get(field);
        String line = value == null
                ? ""
                : CONTROL_IN_LINE.matcher(whole(value)).replaceAll(" ").strip();
        if (NOTHING_VISIBLE.matcher(line).matches()) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.empty", Texts.text(label)));
        }
        return checkedLength(field, label, line, longest);
    }

    /** A text of one line, as {@link #line}; null if there is nothing in it. */
    @Nullable
    public String lineOrNull(String field, String label, int longest) {
        String value = fields.get(field);
        return value == null || value.isBlank() ? null : line(field, label, longest);
    }

    /** A text of any number of lines that has to be there, without the space around it. */
    public String text(String field, String label, int longest) {
        String text = textOrNull(field, label, longest);
        if (text == null) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.empty", Texts.text(label)));
        }
        return text.strip();
    }

    /** A text of any number of lines; null if there is nothing in it. */
    @Nullable
    public String textOrNull(String field, String label, int longest) {
        String value = fields.get(field);
        String text = value == null
                ? ""
                : CONTROL_IN_TEXT.matcher(whole(value).replace("\r\n", "\n")).replaceAll("");
        return NOTHING_VISIBLE.matcher(text).matches() ? null : checkedLength(field, label, text, longest);
    }

    private static String whole(String value) {
        return HALF_CHARACTER.matcher(value).replaceAll("\uFFFD");
    }

    private static String checkedLength(String field, String label, String value, int longest) {
        if (value.length() > longest) {
            throw new InvalidFieldException(
                    field, Texts.text("roadmap.field.too-long", Texts.text(label), longest, value.length()));
        }
        return value;
    }

    /** One of the constants of an enum, by its code. */
    public <E extends Enum<E>> E oneOf(String field, String label, E[] constants, Function<E, String> code) {
        String value = fields.get(field);
        return Arrays.stream(constants)
                .filter(constant -> code.apply(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidFieldException(
                        field,
                        Texts.text(
                                "roadmap.field.one-of",
                                Texts.text(label),
                                Arrays.stream(constants).map(code).collect(Collectors.joining(", ")))));
    }

    /** A value that has to be there. */
    public <T> T present(String field, String label, @Nullable T value) {
        if (value == null) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.missing", Texts.text(label)));
        }
        return value;
    }

    /** One of the two teams. */
    public Team team() {
        return oneOf("team", "roadmap.the.team", Team.values(), Team::code);
    }

    /** The id of something else on the plan. */
    public <I> I id(String field, String label, Function<UUID, I> type) {
        return present(field, label, idOrNull(field, label, type));
    }

    /** The field {@code item}: what a part is about. */
    public ItemId item() {
        return id("item", "roadmap.the.item", ItemId::new);
    }

    /** The field {@code item} of a part of which each item has one, whose id follows from that. */
    public ItemId item(String id, Function<ItemId, Object> idOf) {
        ItemId item = item();
        if (!idOf.apply(item).toString().equals(id)) {
            throw new InvalidFieldException(
                    "item", Texts.text("roadmap.field.not-known", Texts.text("roadmap.the.item")));
        }
        return item;
    }

    /** The id of something else, or null. */
    public <I> @Nullable I idOrNull(String field, String label, Function<UUID, I> type) {
        String value = fields.get(field);
        try {
            return value == null ? null : type.apply(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.not-known", Texts.text(label)));
        }
    }

    /** The id of a person, or null. */
    @Nullable
    public PersonId person(String field, String label) {
        return idOrNull(field, label, PersonId::new);
    }

    /** A moment, or null. */
    @Nullable
    public Instant momentOrNull(String field, String label) {
        String value = fields.get(field);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.not-known", Texts.text(label)));
        }
    }

    /** The dates {@code start} and {@code end}. */
    public Period period() {
        PlanDate start = date("start");
        PlanDate end = date("end");
        try {
            return new Period(start, end);
        } catch (DateTimeException e) {
            throw new InvalidFieldException(
                    "end",
                    Texts.text(
                            "roadmap.field.end-before-start",
                            DateTexts.of(Objects.requireNonNull(end)),
                            DateTexts.of(Objects.requireNonNull(start))));
        }
    }

    private @Nullable PlanDate date(String field) {
        try {
            return PlanDate.parseOrNull(fields.get(field));
        } catch (DateTimeException e) {
            throw new InvalidFieldException(
                    field,
                    Texts.text(
                            "roadmap.field.date",
                            String.valueOf(PlanDate.FIRST_YEAR),
                            String.valueOf(PlanDate.LAST_YEAR)));
        }
    }

    /** A whole number from {@code least} to {@code most}, or null. */
    @Nullable
    public Integer wholeNumber(String field, String label, int least, int most) {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InvalidFieldException(
                field, Texts.text("roadmap.field.whole-number", Texts.text(label), least, most));
    }

    /**
     * A decimal number with at most twelve digits before the point and six after it, without zeros at its end; null if there
     * is none.
     */
    @Nullable
    public BigDecimal decimal(String field, String label) {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            throw new InvalidFieldException(field, Texts.text("roadmap.field.decimal", Texts.text(label)));
        }
        return plain(new BigDecimal(value));
    }

    /** The same number in the form in which equal numbers are equal: without zeros at its end, and never as 1E3. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** A day that has to be there. */
    public LocalDate day(String field, String label) {
        PlanDate date = date(field);
        return present(field, label, date == null || date.precision() != DatePrecision.DAY ? null : date.day());
    }

    /** Builds a map of fields in the given order: name, value, name, value …; values are written by toString. */
    public static Map<String, @Nullable String> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put((String) Objects.requireNonNull(namesAndValues[i]), value == null ? null : value.toString());
        }
        return fields;
    }
}
