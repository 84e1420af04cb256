package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.SinceGroups;
import app.commonhorizon.history.SinceGroups.Group;
import app.commonhorizon.history.SinceGroups.Reason;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.history.Visits;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.SidePanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What others have changed since a person was here last: by item, and what concerns them first. */
@StyleSheet("history.css")
class SincePanel extends SidePanel {

    private static final long serialVersionUID = 1L;

    /** Of one item so many sentences are shown; the item's history has all. */
    private static final int SENTENCES = 5;

    /** So many items at once: a page that is left open all day keeps what it shows, and nobody reads more in one go. */
    private static final int GROUPS = 10;

    /** Of a group what is shown: the changes themselves, of which there may be hundreds, would be kept with the page. */
    private record Unread(
            String subject, @Nullable Item item, Reason reason, long latest, int changes, List<String> sentences) {

        static Unread of(Group group) {
            return new Unread(
                    group.subject(),
                    group.item(),
                    group.reason(),
                    group.latest(),
                    group.changes().size(),
                    group.changes().reversed().stream()
                            .limit(SENTENCES)
                            .map(ToldChange::sentence)
                            .toList());
        }
    }

    private final transient PlanPage page;
    private final transient Visits visits;
    private final transient List<Unread> unread;
    private int shown = GROUPS;
    private final long upTo;
    private final Div groups = new Div();
    private @Nullable Button firstRead;
    private final Button all = new Button(text("history.since.read-all"), event -> readAll());

    /**
     * @param when the last visit was, in words
     * @param found what is new, see {@link SinceGroups}
     * @param upTo the revision up to which it is
     * @param more whether there is so much that only the latest is shown
     */
    SincePanel(PlanPage page, Visits visits, String when, List<Group> found, long upTo, boolean more) {
        super(page, text("history.since.title"));
        this.page = page;
        this.visits = visits;
        this.unread = found.stream().map(Unread::of).collect(Collectors.toCollection(ArrayList::new));
        this.upTo = upTo;
        addClassName("ch-since");
        int changes = found.stream().mapToInt(group -> group.changes().size()).sum();
        Paragraph summary = new Paragraph(text("history.since.summary", changes, when));
        summary.addClassName("ch-item-facts");
        all.addThemeVariants(ButtonVariant.SMALL);
        add(summary);
        if (more) {
            add(new Paragraph(text("history.since.more")));
        }
        add(all, groups);
        show();
    }

    private void show() {
        groups.removeAll();
        firstRead = null;
        unread.stream().limit(shown).forEach(group -> groups.add(section(group)));
        if (unread.size() > shown) {
            Button more = new Button(text("history.since.more-items", unread.size() - shown), event -> showMore());
            more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            groups.add(more);
        }
        mark();
    }

    private void showMore() {
        int before = shown;
        shown += GROUPS;
        show();
        // The button that was pressed is gone: the keyboard goes on with what has come.
        groups.getChildren().skip(before).findFirst().ifPresent(SincePanel::focusFirst);
    }

    private static void focusFirst(Component section) {
        section.getElement().executeJs("this.querySelector('vaadin-button')?.focus()");
    }

    private Section section(Unread group) {
        Item item = group.item();
        Section section = new Section();
        section.addClassName("ch-since-group");
        if (item == null) {
            section.add(new H3(text("history.since.plan")));
        } else {
            Button open = new Button(item.title(), event -> page.openItem(item.id()));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            open.addClassName("ch-link-title");
            H3 title = new H3(open);
            Span why = new Span(
                    text("history.since.reason-" + group.reason().name().toLowerCase(Locale.ROOT)));
            why.addClassNames("ch-chip", "ch-chip-" + item.team().code());
            section.add(title, why);
        }
        UnorderedList list = new UnorderedList();
        group.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
        if (group.changes() > SENTENCES) {
            list.add(new ListItem(text("history.since.and-more", group.changes() - SENTENCES)));
        }
        Button read = new Button(text("history.since.read"), event -> read(group));
        read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        read.setAriaLabel(text(
                "history.row.action",
                text("history.since.read"),
                item == null ? text("history.since.plan") : item.title()));
        section.add(list, read);
        if (firstRead == null) {
            firstRead = read;
        }
        return section;
    }

    private void read(Unread group) {
        visits.read(page.roadmap(), page.me(), group.subject(), group.latest());
        unread.remove(group);
        if (unread.isEmpty()) {
            readAll();
        } else {
            show();
            if (firstRead != null) {
                // The button that was pressed is gone: the keyboard goes on with the next one.
                firstRead.focus();
            }
        }
    }

    private void readAll() {
        visits.see(page.roadmap(), page.me(), upTo);
        unread.clear();
        mark();
        page.close(this);
    }

    /** The bars of what is not read yet are marked. */
    private void mark() {
        List<String> items = unread.stream()
                .filter(group -> group.item() != null)
                .map(Unread::subject)
                .toList();
        page.tellTimeline("mark-new", Map.of("items", items));
    }
}
