package app.commonhorizon.exchange.internal;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the months, English and German. */
final class Months {

    private static final Map<String, Integer> NAMES = names();

    private Months() {}

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Month month : Month.values()) {
                names.put(month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT), month.getValue());
            }
        }
        names.putAll(Map.of("jänner", 1, "feber", 2, "mrz", 3, "maerz", 3));
        return names;
    }

    /** The number of the month with this name or this beginning of a name of three letters at least; 0 if there is none. */
    static int number(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Integer exact = NAMES.get(wanted);
        if (exact != null) {
            return exact;
        }
        if (wanted.length() < 3) {
            return 0;
        }
        return NAMES.entrySet().stream()
                .filter(month -> month.getKey().startsWith(wanted))
                .mapToInt(Map.Entry::getValue)
                .findAny()
                .orElse(0);
    }
}
