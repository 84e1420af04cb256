package app.commonhorizon.exchange.internal;

import app.commonhorizon.roadmap.PlanTemplate;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.Languages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How stages are told apart: spaces and capital letters do not matter. */
final class StageNames {

    private static final Pattern BETWEEN_STAGES = Pattern.compile("\\s*[;|\\n]\\s*");

    /** The template's stages by their names in all languages that we speak. */
    private static final Map<String, Stage> TEMPLATE = Languages.SPOKEN.stream()
            .flatMap(language -> Languages.ask(language, PlanTemplate::stages).stream())
            .collect(
                    Collectors.toMap(stage -> key(stage.name()), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private StageNames() {}

    static String key(String name) {
        return Texts.line(name).toLowerCase(Locale.ROOT);
    }

    static boolean isOfTheTemplate(String name) {
        return TEMPLATE.containsKey(key(name));
    }

    /** The goal that the template has for a stage of this name, null if it has none of this name. */
    static @Nullable String goal(String name) {
        Stage stage = TEMPLATE.get(key(name));
        return stage == null ? null : stage.goal();
    }

    /** Where the template has a stage of this name; after all others if it does not. */
    static int place(String name) {
        Stage stage = TEMPLATE.get(key(name));
        return stage == null ? Integer.MAX_VALUE : stage.position();
    }

    /** Whether a cell names several stages. */
    static boolean areSeveral(String cell) {
        return BETWEEN_STAGES.matcher(cell.strip()).find();
    }

    /** The first stage that a cell names; empty if it names none. */
    static String first(String cell) {
        for (String part : BETWEEN_STAGES.split(cell.strip())) {
            if (!part.isBlank()) {
                return part.strip();
            }
        }
        return "";
    }
}
