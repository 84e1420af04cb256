package app.commonhorizon.insights.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of a plan's stages is looked at; at first all of them together. */
final class StagePicker extends Select<StagePicker.Choice> {

    private static final long serialVersionUID = 1L;

    /** What can be chosen to look at; {@code id} is null for all stages together. */
    record Choice(@Nullable StageId id, String name) {

        private static Choice all() {
            return new Choice(null, text("insights.all-stages"));
        }

        /** Those of the stages that are looked at. */
        List<Stage> of(List<Stage> stages) {
            return stages.stream()
                    .filter(stage -> id == null || stage.id().equals(id))
                    .toList();
        }
    }

    /** @param chosen called when something else is chosen */
    StagePicker(Runnable chosen) {
        setLabel(text("insights.stage"));
        setItemLabelGenerator(Choice::name);
        setItems(Choice.all());
        setValue(Choice.all());
        addValueChangeListener(change -> {
            // While the choices are replaced there is no value for a moment.
            if (change.getValue() != null) {
                chosen.run();
            }
        });
    }

    /** Offers these. Keeps what is chosen, also when a stage was renamed; chooses all when it is gone. */
    void offer(List<Stage> stages) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.all());
        stages.forEach(each -> choices.add(new Choice(each.id(), each.name())));
        if (!choices.equals(getListDataView().getItems().toList())) {
            StageId chosen = getValue().id();
            setItems(choices);
            setValue(choices.stream()
                    .filter(choice -> Objects.equals(choice.id(), chosen))
                    .findFirst()
                    .orElseGet(Choice::all));
        }
    }
}
