package app.commonhorizon.pilots.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A pilot's results as a table. */
class ResultTableTest {

    private final ItemId pilot = ItemId.random();
    private final PersonId maya = PersonId.random();
    private final List<Set<PersonId>> asked = new ArrayList<>();
    private final ResultTable table = new ResultTable(
            persons -> {
                asked.add(persons);
                return Map.of(maya, "Maya Brandt");
            },
            result -> {});

    private PilotLife life(int results) {
        LocalDate first = LocalDate.parse("2026-01-01");
        return new PilotLife(
                null,
                IntStream.range(0, results)
                        .mapToObj(i -> new Result(
                                Result.idOf(pilot, first.plusDays(i)),
                                pilot,
                                first.plusDays(i),
                                BigDecimal.valueOf(i),
                                null,
                                new Written(maya, Instant.EPOCH)))
                        .toList(),
                List.of(),
                null,
                List.of());
    }

    private <C extends Component> List<C> all(Class<C> type) {
        return below(table).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> below(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    @Test
    void namesAreAskedForAtOnceAndOnlyWhenSomethingHasChanged() {
        table.show(life(3), true);
        Button delete = all(Button.class).getFirst();
        table.show(life(3), true);

        assertThat(asked).containsExactly(Set.of(maya));
        assertThat(all(Button.class)).as("what has the focus stays").contains(delete);
        table.show(life(4), true);
        assertThat(all(NativeTableRow.class)).hasSize(1 + 4);
    }

    @Test
    void ofVeryManyTheEarlierOnesFollowOnRequest() {
        table.show(life(130), false);
        assertThat(all(NativeTableRow.class)).hasSize(1 + 100);

        Button earlier = all(Button.class).getLast();
        assertThat(earlier.getText()).isEqualTo("Show 30 earlier results");
        earlier.click();

        assertThat(all(NativeTableRow.class)).hasSize(1 + 130);
        assertThat(all(Button.class)).isEmpty();
    }
}
