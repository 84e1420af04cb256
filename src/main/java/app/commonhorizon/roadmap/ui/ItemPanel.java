package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.KeptTexts.KeptText;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.KeptFocus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The side panel: everything about one item, beside the timeline. */
class ItemPanel extends Aside implements FieldBinding.Form {

    private static final long serialVersionUID = 1L;

    /** Whatever happens to parts of these types may be seen here. */
    private static final Set<String> AROUND = Stream.of(
                    PlanType.ROADMAP, PlanType.ACCESS, PlanType.STAGE, PlanType.LINK)
            .map(PlanType::code)
            .collect(Collectors.toSet());

    private final transient PlanEditor editor;
    private final transient ItemId item;
    private final Runnable close;
    private final H2 title = new H2();
    private final Div chips = new Div();
    private final Paragraph facts = new Paragraph();
    private final Paragraph frozen = new Paragraph();
    private final DeletedNotice deleted;
    private final ItemForm form;
    private final LinksSection links;
    private final Button delete;
    private transient List<Stage> stages = List.of();
    private transient List<Person> people = List.of();
    /** The items that are named here; read by the thread that tells of changes, too. */
    private transient volatile Set<String> named;

    private transient Map<String, @Nullable String> lastKnown = Map.of();

    /**
     * @param item on the plan
     * @param features what other modules show of each item, and the way to another item's panel
     * @param more shows everything that can be done to the item, beside this component
     * @param close hides this panel
     */
    ItemPanel(
            Item item,
            RoadmapSnapshot plan,
            List<Person> people,
            PlanEditor editor,
            PageFeatures features,
            Consumer<Component> more,
            Runnable close) {
        this.item = item.id();
        this.editor = editor;
        this.close = close;
        this.named = Set.of(this.item.toString());
        addClassName("ch-item-panel");
        getElement().setAttribute("aria-label", text("roadmap.item.panel"));
        deleted = new DeletedNotice(this.item, editor);
        form = new ItemForm(item.kind(), this, features.fieldHistory(item.id()));
        links = new LinksSection(item, editor, features::openItem);
        delete = new Button(text("roadmap.item.delete"), VaadinIcon.TRASH.create(), event -> delete());
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        chips.addClassName("ch-chips");
        facts.addClassName("ch-item-facts");
        frozen.addClassName("ch-item-frozen");
        Header header = header(more);
        features.atTop(item).forEach(header::add);
        add(header, frozen, deleted, form, links);
        features.sections(item).forEach(this::add);
        add(delete);
        show(plan, people);
        KeptFocus.in(this);
        addAttachListener(event -> form.remember(editor.kept(this.item)));
    }

    private Header header(Consumer<Component> more) {
        Button moreButton = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create(), event -> more.accept(event.getSource()));
        moreButton.setAriaLabel(text("roadmap.item.more"));
        moreButton.setTooltipText(text("roadmap.item.more"));
        moreButton.addThemeVariants(ButtonVariant.TERTIARY);
        Button closeButton = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> close.run());
        closeButton.setAriaLabel(text("roadmap.item.close"));
        closeButton.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(moreButton, closeButton);
        buttons.addClassName("ch-item-buttons");
        Header header = new Header(chips, buttons, title, facts);
        header.addClassName("ch-item-header");
        return header;
    }

    /** Which item it is about. */
    ItemId item() {
        return item;
    }

    /** Shows the plan as it stands now; fields that the person is writing in are left alone. */
    final void show(RoadmapSnapshot now, List<Person> everybody) {
        boolean choicesChanged = !now.stages().equals(stages) || !everybody.equals(people);
        stages = now.stages();
        people = everybody;
        if (choicesChanged) {
            form.offer(now, everybody);
        }
        List<Link> itsLinks = now.links()
                .filter(link -> link.from().equals(item) || link.to().equals(item))
                .toList();
        named = Stream.concat(Stream.of(item), itsLinks.stream().flatMap(link -> Stream.of(link.from(), link.to())))
                .map(ItemId::toString)
                .collect(Collectors.toSet());
        now.item(item)
                .ifPresentOrElse(
                        shown -> {
                            deleted.hide(shown, itsLinks);
                            showItem(shown, now);
                        },
                        this::showDeleted);
    }

    /** Whether anything that stands here, but for what other modules add, depends on the change. Asked by any thread. */
    boolean shows(Change change) {
        Set<String> items = named;
        return change.ops().stream().anyMatch(step -> AROUND.contains(step.type()) || items.contains(step.id()));
    }

    private void showItem(Item shown, RoadmapSnapshot plan) {
        lastKnown = shown.fields();
        links.setVisible(true);
        title.setText(shown.title());
        String owner = people.stream()
                .filter(person -> person.id().equals(shown.owner()))
                .map(Person::name)
                .findFirst()
                .orElse(text("roadmap.item.owner-nobody"));
        facts.setText(text("roadmap.item.facts", owner, PlanTexts.period(shown)));
        chips.removeAll();
        chips.add(
                chip(shown.kind().label(), "ch-chip-" + shown.team().code()),
                chip(plan.stage(shown.stage()).map(Stage::name).orElse("?"), ""),
                chip(shown.status().label(), shown.status() == Status.AGREED ? "ch-chip-agreed" : ""));
        PersonId frozenBy = plan.roadmap().frozenBy();
        boolean waits = frozenBy != null && !frozenBy.equals(editor.me());
        frozen.setVisible(waits);
        frozen.setText(waits ? text("roadmap.item.frozen", nameOf(frozenBy)) : "");
        form.update(lastKnown, waits);
        links.show(shown, plan);
        Access access = editor.access(people);
        form.setReadOnly(!access.mayEdit());
        links.setReadOnly(!access.mayEdit());
        delete.setVisible(access.mayEdit());
    }

    private static Span chip(String text, String style) {
        Span chip = new Span(text);
        chip.addClassName("ch-chip");
        if (!style.isEmpty()) {
            chip.addClassName(style);
        }
        return chip;
    }

    /**
     * The fields stay as they are, open to be written in: what the person is writing is known to the browser alone until
     * the field is left, and would go with it.
     */
    private void showDeleted() {
        deleted.show(editor.access(people).mayEdit());
        links.setVisible(false);
        delete.setVisible(false);
    }

    private void delete() {
        String name = Objects.requireNonNullElse(lastKnown.get("title"), "");
        if (editor.applyWithUndo(List.of(Op.remove("item", item, Map.of())), text("roadmap.item.deleted", name))) {
            close.run();
        }
    }

    /** What was entered here, and waited until a freeze is lifted, was discarded. */
    void discardWaiting() {
        form.discardWaiting();
    }

    /** Puts the cursor into the title of an item that was just made. */
    void focusTitle() {
        form.focusTitle();
    }

    @Override
    public String itemKey() {
        return item.toString();
    }

    @Override
    public EditAnswer apply(List<Op> ops) {
        return editor.apply(ops);
    }

    @Override
    public void waits(List<Op> ops) {
        editor.hold(ops);
    }

    @Override
    public void keep(String field, KeptText text) {
        editor.keep(item, field, text);
    }

    @Override
    public void forget(String field) {
        editor.forget(item, field);
    }

    @Override
    public String nameOf(@Nullable PersonId person) {
        return people.stream()
                .filter(known -> known.id().equals(person))
                .map(Person::name)
                .findFirst()
                .orElse(text("roadmap.item.somebody"));
    }

    @Override
    public void gone(Map<String, @Nullable String> mine) {
        deleted.written(mine);
        showDeleted();
    }
}
