package app.commonhorizon.roadmap.ui.timeline;

import app.commonhorizon.changes.Op;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The timeline element. It fetches the plan and sends edits through the live channel by itself; this side only says which
 * roadmap it shows and hears what the person opens. What the browser tells is checked by whoever handles it.
 */
@Tag("roadmap-timeline")
@JsModule("./timeline/roadmap-timeline.ts")
public class RoadmapTimeline extends Component {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Shows the plan of this roadmap.
     *
     * @param page the address of the page that it stands on, which it keeps such that a link shows the same view and item
     * @param query the query string of that address: the view to begin with
     * @param mayEdit whether the person will be able to edit it: the browser draws what is around the plan before it has it
     */
    public RoadmapTimeline(RoadmapId roadmap, String page, String query, boolean mayEdit) {
        getElement().setProperty("page", page);
        getElement().setProperty("query", query);
        getElement().setProperty("expects", mayEdit ? "edit" : "view");
        getElement().setAttribute("src", "live/roadmaps/" + roadmap);
        getElement().setPropertyJson("texts", TimelineTexts.of(Languages.locale()));
    }

    /** Marks the item whose panel is open; null for none. */
    public void setOpenItem(@Nullable ItemId item) {
        getElement().setProperty("openItem", item == null ? null : item.toString());
    }

    /** Scrolls to an item and focuses it. */
    public void reveal(ItemId item) {
        getElement().callJsFunction("reveal", item.toString());
    }

    /** Has the page's address tell what is shown, and nothing else that stood there about the plan. */
    public void writeAddress() {
        getElement().callJsFunction("writeAddress");
    }

    /** Shows this edit at once and sends it, now or as soon as it can be. */
    public void propose(List<Op> ops) {
        getElement().executeJs("this.desk.propose($0)", JSON.<ArrayNode>valueToTree(ops));
    }

    /** Opens the menu of everything that can be done to an item, beside a component of the page. */
    public void openMenuOf(ItemId item, Component beside) {
        getElement().callJsFunction("openMenuOf", item.toString(), beside.getElement());
    }

    /** Asks a feature of the element to do something; see {@code TimelinePart.command} there. */
    public void command(String command, Map<String, Object> detail) {
        getElement().callJsFunction("command", command, JSON.valueToTree(detail));
    }

    /** Puts a component at the end of the timeline's toolbar. */
    public void addToToolbar(Component component) {
        component.getElement().setAttribute("slot", "toolbar-end");
        getElement().appendChild(component.getElement());
    }

    /** The person wants to see an item. */
    @DomEvent("item-open")
    public static class ItemOpenEvent extends ComponentEvent<RoadmapTimeline> {

        private static final long serialVersionUID = 1L;

        private final @Nullable String item;
        private final boolean created;

        /** As the element tells it. */
        public ItemOpenEvent(
                RoadmapTimeline source,
                boolean fromClient,
                @EventData("event.detail.item") @Nullable String item,
                @EventData("!!event.detail.created") boolean created) {
            super(source, fromClient);
            this.item = item;
            this.created = created;
        }

        /** Which item; empty if the browser told nonsense. */
        public Optional<ItemId> item() {
            return ItemId.parse(item);
        }

        /** Whether the person has just made it, and will want to name it. */
        public boolean created() {
            return created;
        }
    }

    /** The person has had enough of the open item. */
    @DomEvent("item-close")
    public static class ItemCloseEvent extends ComponentEvent<RoadmapTimeline> {

        private static final long serialVersionUID = 1L;

        /** As the element tells it. */
        public ItemCloseEvent(RoadmapTimeline source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The person asks on the timeline for something that the page has a dialog for. */
    @DomEvent("ask-page")
    public static class AskPageEvent extends ComponentEvent<RoadmapTimeline> {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient JsonNode detail;

        /** As the element tells it. */
        public AskPageEvent(
                RoadmapTimeline source,
                boolean fromClient,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.detail") JsonNode detail) {
            super(source, fromClient);
            this.name = name;
            this.detail = detail;
        }

        /** What is asked for. */
        public String name() {
            return name;
        }

        /** What there is to know for it, as the browser told it: not checked. */
        public JsonNode detail() {
            return detail;
        }
    }

    public Registration addItemOpenListener(ComponentEventListener<ItemOpenEvent> listener) {
        return addListener(ItemOpenEvent.class, listener);
    }

    public Registration addAskPageListener(ComponentEventListener<AskPageEvent> listener) {
        return addListener(AskPageEvent.class, listener);
    }

    public Registration addItemCloseListener(ComponentEventListener<ItemCloseEvent> listener) {
        return addListener(ItemCloseEvent.class, listener);
    }
}
