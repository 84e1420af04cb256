package app.commonhorizon.exchange.internal;

import app.commonhorizon.shared.PlanDate;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as it is written in a file, with the edits that made it. Persons are named by their full names, stages and items
 * by name and title; dates are as {@link PlanDate} writes them, and right on the day {@code today}.
 *
 * @param owner who makes it
 * @param stages in their order
 */
record SamplePlan(
        String name,
        String purpose,
        String owner,
        LocalDate today,
        List<SampleStage> stages,
        List<SampleHorizon> horizons,
        List<SampleEdit> edits) {

    /** A step of the customer's journey. */
    record SampleStage(String name, String goal) {}

    /** A named span of one team, given by its code. */
    record SampleHorizon(String team, String name, String start, String end) {}

    /** What one person did at once: items, then handovers are added, changes made, something is said, keys are turned. */
    record SampleEdit(
            String by,
            List<SampleItem> items,
            List<SampleHandover> handovers,
            List<SampleChange> changes,
            List<SampleSaying> said,
            List<SampleKeys> keys) {

        /** What the file leaves out is empty. */
        @SuppressWarnings("ConstantValue") // JSON may leave the lists out
        SampleEdit {
            items = Objects.requireNonNullElse(items, List.of());
            handovers = Objects.requireNonNullElse(handovers, List.of());
            changes = Objects.requireNonNullElse(changes, List.of());
            said = Objects.requireNonNullElse(said, List.of());
            keys = Objects.requireNonNullElse(keys, List.of());
        }
    }

    /**
     * An item; kind, team and status by their codes.
     *
     * @param specification line by line
     */
    record SampleItem(
            String kind,
            String team,
            String stage,
            String title,
            @Nullable String start,
            @Nullable String end,
            String owner,
            String status,
            String summary,
            @Nullable List<String> specification) {}

    /**
     * A handover between two items, named by their titles.
     *
     * @param lead the agreed lead time in days
     */
    record SampleHandover(String from, String to, int lead) {}

    /**
     * What somebody says about an item, or about the roadmap.
     *
     * @param type such as {@code comment}, {@code question}, {@code pilot}, {@code result} or {@code capacity}
     * @param key a name to come back to it by: said again, it is changed; null if nobody does
     * @param item the item's title; null if it is about the roadmap as a whole
     * @param answers the key of the comment that it answers; null for none
     * @param fields persons by name, also after an at sign: <code>@{Ivan Petrov}</code>
     */
    record SampleSaying(
            String type,
            @Nullable String key,
            @Nullable String item,
            @Nullable String answers,
            Map<String, String> fields) {}

    /**
     * A team's key, turned at items as they stand before the edit.
     *
     * @param team its code
     * @param at the items' titles
     */
    record SampleKeys(String team, List<String> at) {}

    /**
     * A later change of an item's fields.
     *
     * @param set by the field's name what it becomes
     */
    record SampleChange(String title, Map<String, String> set) {}

    /**
     * The plan in a file of this program.
     *
     * @throws IllegalStateException if it is not there
     */
    static SamplePlan read(JsonMapper json, String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return json.readValue(file, SamplePlan.class);
        } catch (IOException e) {
            throw new IllegalStateException("The sample plan " + resource + " cannot be read", e);
        }
    }
}
