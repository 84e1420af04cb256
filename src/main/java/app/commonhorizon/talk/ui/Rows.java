package app.commonhorizon.talk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list on the screen whose rows stay when others come and go, with what the person is writing in them. */
final class Rows<T> {

    private final HasComponents list;
    private final Function<T, UUID> id;
    private final Function<T, Row<T>> maker;
    private final Map<UUID, Row<T>> rows = new HashMap<>();
    private Map<UUID, T> shown = Map.of();
    private List<UUID> order = List.of();

    /** @param show shows the row's thing as it stands now */
    record Row<T>(Component component, Consumer<T> show) {}

    Rows(HasComponents list, Function<T, UUID> id, Function<T, Row<T>> maker) {
        this.list = list;
        this.id = id;
        this.maker = maker;
    }

    /** Shows these, in this order. */
    void show(List<T> things) {
        List<UUID> wanted = things.stream().map(id).toList();
        List<UUID> gone = new ArrayList<>(rows.keySet());
        gone.removeAll(wanted);
        gone.forEach(key -> list.remove(Objects.requireNonNull(rows.remove(key)).component()));
        for (T thing : things) {
            Row<T> row = rows.computeIfAbsent(id.apply(thing), key -> maker.apply(thing));
            // What is as before keeps its buttons, and the focus that one of them may have.
            if (!thing.equals(shown.get(id.apply(thing)))) {
                row.show().accept(thing);
            }
        }
        shown = things.stream().collect(Collectors.toMap(id, Function.identity()));
        if (!wanted.equals(order)) {
            // Only those behind the first one that is out of place move: a field keeps its focus when others come
            // below.
            int same = 0;
            List<UUID> left = order.stream().filter(wanted::contains).toList();
            while (same < left.size() && left.get(same).equals(wanted.get(same))) {
                same++;
            }
            wanted.stream()
                    .skip(same)
                    .forEach(key ->
                            list.add(Objects.requireNonNull(rows.get(key)).component()));
            order = wanted;
        }
    }
}
