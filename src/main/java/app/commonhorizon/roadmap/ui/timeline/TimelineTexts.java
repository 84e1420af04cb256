package app.commonhorizon.roadmap.ui.timeline;

import app.commonhorizon.shared.Texts;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the timeline says, as its {@code texts} property; made once for each language, however many screens are open. */
final class TimelineTexts {

    private static final Map<String, ObjectNode> BY_LANGUAGE = new ConcurrentHashMap<>();

    private TimelineTexts() {}

    /** The texts in the language of {@code reader}, and the locale itself, which dates and weeks follow. Not to be changed. */
    static ObjectNode of(Locale reader) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("locale", reader.toLanguageTag());
        property.put("firstDay", WeekFields.of(reader).getFirstDayOfWeek().getValue());
        property.set("texts", BY_LANGUAGE.computeIfAbsent(reader.getLanguage(), language -> texts(reader)));
        return property;
    }

    private static ObjectNode texts(Locale reader) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        Texts.startingWith("timeline.", reader).forEach(texts::put);
        return texts;
    }
}
