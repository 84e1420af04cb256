package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody is chosen who answers for an item. */
final class GiveDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient ItemId item;
    private final ComboBox<Person> owner = new ComboBox<>(text("alignment.give.owner"));

    GiveDialog(Place place, ItemId item) {
        super(text("alignment.give.title", title(place, item)), text("alignment.give.do"), place.edits());
        this.place = place;
        this.item = item;
        RoadmapSnapshot plan = place.plan();
        List<Person> people =
                found().map(each -> place.desk().owners(plan, each.team())).orElse(List.of());
        owner.setItems(people);
        owner.setItemLabelGenerator(Person::name);
        owner.setErrorMessage(text("alignment.give.missing"));
        owner.setWidthFull();
        people.stream().findFirst().ifPresent(owner::setValue);
        add(owner);
    }

    private static String title(Place place, ItemId item) {
        return place.plan().item(item).map(Item::title).orElse("");
    }

    private Optional<Item> found() {
        return place.plan().item(item);
    }

    @Override
    List<Op> steps() {
        @Nullable Person chosen = owner.getValue();
        owner.setInvalid(chosen == null);
        return chosen == null
                ? List.of()
                : found().map(each -> List.of(Op.difference(
                                PlanType.ITEM.code(),
                                item,
                                Map.of(),
                                Map.of("owner", chosen.id().toString()))))
                        .orElse(List.of());
    }

    @Override
    String done() {
        return text(
                "alignment.give.done",
                title(place, item),
                Objects.requireNonNull(owner.getValue()).name());
    }
}
