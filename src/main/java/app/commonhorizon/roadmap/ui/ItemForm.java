package app.commonhorizon.roadmap.ui;

import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.KeptTexts.KeptText;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.roadmap.ui.FormField.Codec;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import app.commonhorizon.shared.ui.PlanDateField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All fields of one item, each stored as soon as it is left. */
class ItemForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Long texts are stored also while the person pauses in writing, so that a crash costs little. */
    private static final int PAUSE_MILLIS = 2_000;

    private final transient FieldBinding.Form form;
    private final transient @Nullable FieldOffer entry;
    private final transient List<FieldBinding<?>> bindings = new ArrayList<>();
    private final transient FieldBinding<String> title;
    private final Select<@Nullable Stage> stage = new Select<>();
    private final ComboBox<@Nullable Person> owner = new ComboBox<>(Texts.text("roadmap.form.owner"));
    private transient List<Stage> stages = List.of();
    private transient List<Person> people = List.of();

    /** @param entry offered beside each field; null for nothing */
    ItemForm(Kind kind, FieldBinding.Form form, @Nullable FieldOffer entry) {
        this.form = form;
        this.entry = entry;
        addClassName("ch-item-form");
        title = bindTitle();
        bindStage();
        if (kind == Kind.MILESTONE) {
            bindDate(Texts.text("roadmap.form.date"), "ch-wide", "start", "end");
        } else {
            bindDate(Texts.text("roadmap.form.start"), "ch-wide", "start");
            bindDate(Texts.text("roadmap.form.end"), "ch-wide", "end");
        }
        bindOwner();
        bindStatus();
        bindText("summary", Texts.text("roadmap.form.summary"), Item.LONGEST_SUMMARY, "4em");
        bindText("specification", Texts.text("roadmap.form.specification"), Item.LONGEST_SPECIFICATION, "10em");
    }

    /** Offers these stages and persons to choose from. */
    void offer(RoadmapSnapshot plan, List<Person> everybody) {
        stages = plan.stages();
        people = everybody.stream().filter(Person::active).toList();
        stage.setItems(stages);
        owner.setItems(people);
    }

    /** Shows what the item has; {@code frozen} while what the person enters would have to wait. */
    void update(Map<String, @Nullable String> fields, boolean frozen) {
        bindings.forEach(binding -> binding.update(fields, frozen));
    }

    /** Asks for the person's decision on these versions of long texts. */
    void remember(Map<String, KeptText> kept) {
        bindings.forEach(binding -> binding.remember(kept));
    }

    /** Makes every field for looking only, or for editing. */
    void setReadOnly(boolean readOnly) {
        bindings.forEach(binding -> ((HasValue<?, ?>) binding.component()).setReadOnly(readOnly));
    }

    /** Puts the cursor into the title, ready for another one. */
    void focusTitle() {
        title.focus();
    }

    private FieldBinding<String> bindTitle() {
        TextField field = new TextField(Texts.text("roadmap.form.title"));
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return bind(field, Texts.text("roadmap.form.title"), text(), "ch-wide", "title");
    }

    private void bindStage() {
        stage.setLabel(Texts.text("roadmap.form.stage"));
        stage.setItemLabelGenerator(each -> each == null ? "" : each.name());
        bind(
                stage,
                Texts.text("roadmap.form.stage"),
                new Codec<>(
                        id -> stages.stream()
                                .filter(each -> each.key().equals(id))
                                .findFirst()
                                .orElse(null),
                        value -> value == null ? null : value.key(),
                        id -> stages.stream()
                                .filter(each -> each.key().equals(id))
                                .map(Stage::name)
                                .findFirst()
                                .orElse(Texts.text("roadmap.form.another-stage"))),
                "",
                "stage");
        Select<Team> team = new Select<>();
        team.setLabel(Texts.text("roadmap.form.team"));
        team.setItems(Team.values());
        team.setItemLabelGenerator(Team::label);
        bind(team, Texts.text("roadmap.form.team"), constant(Team.values(), Team::code, Team::label), "", "team");
    }

    private void bindDate(String label, String style, String... names) {
        PlanDateField field = new PlanDateField(label);
        Codec<@Nullable PlanDate> codec =
                new Codec<>(PlanDate::parseOrNull, value -> value == null ? null : value.toString(), PlanTexts::date);
        bind(field, label, codec, style, names);
    }

    private void bindOwner() {
        owner.setItemLabelGenerator(each -> each == null ? "" : each.name());
        owner.setClearButtonVisible(true);
        owner.setPlaceholder(Texts.text("roadmap.form.nobody"));
        Codec<@Nullable Person> codec = new Codec<>(
                this::person, value -> value == null ? null : value.id().toString(), id -> {
                    Person known = person(id);
                    return known == null ? Texts.text("roadmap.form.somebody-else") : known.name();
                });
        bind(owner, Texts.text("roadmap.form.owner"), codec, "", "owner");
    }

    private @Nullable Person person(@Nullable String id) {
        return people.stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void bindStatus() {
        Select<Status> status = new Select<>();
        status.setLabel(Texts.text("roadmap.form.status"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(Status::label);
        bind(
                status,
                Texts.text("roadmap.form.status"),
                constant(Status.values(), Status::code, Status::label),
                "",
                "status");
    }

    private void bindText(String name, String label, int longest, String height) {
        TextArea area = new TextArea(label);
        area.setMinHeight(height);
        area.setMaxHeight("60vh");
        area.setMaxLength(longest);
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        // Not ValueChangeMode.LAZY: with it Flow's client (25.1.5) forgets a text that reaches it in several input
        // events of
        // the same content within the pause, as input methods send them.
        area.getElement()
                .executeJs(
                        "let pause; this.addEventListener('input', () => { clearTimeout(pause);"
                                + " pause = setTimeout(() => this.dispatchEvent(new CustomEvent('change')), $0); })",
                        PAUSE_MILLIS);
        bind(area, label, text(), "ch-wide", name);
    }

    /** Shows what stands on the plan in place of what waited for the end of a freeze. */
    void discardWaiting() {
        bindings.forEach(FieldBinding::discardWaiting);
    }

    private <V extends @Nullable Object> FieldBinding<V> bind(
            HasValue<?, V> field, String label, Codec<V> codec, String style, String... names) {
        FieldBinding<V> binding = new FieldBinding<>(Arrays.asList(names), label, field, codec, form);
        bindings.add(binding);
        Component shown =
                entry == null ? binding.component() : entry.beside(binding.component(), label, List.of(names));
        if (!style.isEmpty()) {
            shown.addClassName(style);
        }
        add(shown);
        return binding;
    }

    private static Codec<String> text() {
        return new Codec<>(
                value -> Objects.requireNonNullElse(value, ""),
                value -> value.isBlank() ? null : value,
                value -> value);
    }

    private static <E extends Enum<E>> Codec<E> constant(
            E[] constants, Function<E, String> code, Function<E, String> label) {
        Function<@Nullable String, E> reader = value -> Arrays.stream(constants)
                .filter(each -> code.apply(each).equals(value))
                .findFirst()
                .orElseThrow();
        return new Codec<>(reader, code::apply, value -> label.apply(reader.apply(value)));
    }
}
