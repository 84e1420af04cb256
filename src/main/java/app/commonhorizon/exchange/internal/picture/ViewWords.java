package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says on a drawing what it leaves out, so that nobody takes a part for the whole. */
record ViewWords(RoadmapSnapshot plan, PlanView view, Map<PersonId, Person> people, PictureTexts texts) {

    /** Empty if nothing is left out. */
    String words() {
        List<String> parts = new ArrayList<>();
        add(parts, "team", view.teams().stream().sorted().map(texts::team));
        add(
                parts,
                "stage",
                plan.stages().stream()
                        .filter(stage -> view.stages().contains(stage.id()))
                        .map(Stage::name));
        add(
                parts,
                "owner",
                Stream.concat(
                        people.values().stream()
                                .filter(person -> view.owners().contains(person.id()))
                                .map(Person::name)
                                .sorted(),
                        view.ownerless() ? Stream.of(texts.text("ownerless")) : Stream.of()));
        add(parts, "status", view.statuses().stream().sorted().map(texts::status));
        add(parts, "keys", view.keys().stream().sorted().map(each -> texts.text("keys." + each.code())));
        add(
                parts,
                "horizon",
                plan.horizons().stream()
                        .filter(horizon -> view.horizons().contains(horizon.id()))
                        .map(this::horizon));
        add(parts, "words", Stream.of(view.text()).filter(text -> !text.isEmpty()));
        return Typeface.printable(String.join(" · ", parts));
    }

    private String horizon(Horizon horizon) {
        return texts.team(horizon.team()) + " “" + horizon.name() + "”";
    }

    private void add(List<String> parts, String key, Stream<String> values) {
        String all = values.collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            parts.add(texts.text("only." + key, all));
        }
    }
}
