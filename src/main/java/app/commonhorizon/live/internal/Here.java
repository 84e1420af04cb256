package app.commonhorizon.live.internal;

import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.StageId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one screen tells of the person at it. Holds nothing that a person wrote as a text for others, and no names: those
 * are the server's to say.
 *
 * @param idle nothing was done there for a while, or the screen is hidden; then there is no claim either
 * @param selected the items that are selected there
 * @param moving the items that are in the air, and where they would land
 * @param typing the field that is being written in; null for none
 * @param view what is to be seen there, for those who follow; null when nobody is asked to
 * @param follows the person whose view is followed there; null for nobody
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Here(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean idle,
        List<ItemId> selected,
        List<Moving> moving,
        @Nullable Typing typing,
        @Nullable View view,
        @Nullable PersonId follows) {

    /** In characters; a screen that tells more makes no sense. */
    static final int LONGEST_MESSAGE = 12_000;

    /** So many items are told at most; a screen leaves the others out. */
    static final int MOST_ITEMS = 20;

    private static final int LONGEST_QUERY = 2_000;
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern GROUP = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern TEAM = Pattern.compile("marketing|it");

    /** An item in the air; its dates and lane as in the fields of an item, null for what is open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moving(
            ItemId item, @Nullable String start, @Nullable String end, StageId stage, String team) {}

    /** A field of an item that somebody writes in. */
    record Typing(ItemId item, String field) {}

    /**
     * A view of the plan, as in the page's address, and what of it is at the upper edge.
     *
     * @param open the item whose panel is open
     * @param group the id of the group of lanes at the upper edge
     * @param share which share of that group's height lies above the edge, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String query,
            @Nullable ItemId open,
            @Nullable String group,
            @Nullable Double share) {}

    Here {
        selected = List.copyOf(selected);
        moving = List.copyOf(moving);
    }

    /** The same without anything that a person has to be there for. */
    Here asIdle() {
        return new Here(true, selected, List.of(), null, view, follows);
    }

    /** @throws IllegalArgumentException if it makes no sense */
    static Here read(JsonNode node) {
        require(node.isObject());
        Here here = new Here(
                node.path("idle").asBoolean(false),
                list(node.path("selected"), each -> id(each, ItemId::new)),
                list(node.path("moving"), Here::moving),
                node.hasNonNull("typing") ? typing(node.path("typing")) : null,
                node.hasNonNull("view") ? view(node.path("view")) : null,
                node.hasNonNull("follows") ? id(node.path("follows"), PersonId::new) : null);
        return here.idle() ? here.asIdle() : here;
    }

    private static Moving moving(JsonNode node) {
        return new Moving(
                id(node.path("item"), ItemId::new),
                date(node.path("start")),
                date(node.path("end")),
                id(node.path("stage"), StageId::new),
                matching(node.path("team"), TEAM));
    }

    private static Typing typing(JsonNode node) {
        return new Typing(id(node.path("item"), ItemId::new), matching(node.path("field"), FIELD));
    }

    private static View view(JsonNode node) {
        String query = node.path("query").asString("");
        require(query.length() <= LONGEST_QUERY && query.codePoints().noneMatch(Character::isISOControl));
        JsonNode share = node.path("share");
        require(share.isMissingNode() || share.isNumber() && share.asDouble() >= 0 && share.asDouble() <= 1);
        return new View(
                query,
                node.hasNonNull("open") ? id(node.path("open"), ItemId::new) : null,
                node.hasNonNull("group") ? matching(node.path("group"), GROUP) : null,
                share.isMissingNode() ? null : share.asDouble());
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> each) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        require(node.isArray() && node.size() <= MOST_ITEMS);
        Stream<JsonNode> entries = node.valueStream();
        return entries.map(each).toList();
    }

    private static <I> I id(JsonNode node, Function<UUID, I> type) {
        return type.apply(UUID.fromString(node.asString("")));
    }

    private static @Nullable String date(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return String.valueOf(PlanDate.parseOrNull(node.asString("")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No plan date", e);
        }
    }

    private static String matching(JsonNode node, Pattern pattern) {
        String text = node.asString("");
        require(pattern.matcher(text).matches());
        return text;
    }

    private static void require(boolean sense) {
        if (!sense) {
            throw new IllegalArgumentException("Not something that a screen tells");
        }
    }
}
