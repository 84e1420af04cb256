package app.commonhorizon.pilots.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.commonhorizon.changes.EditAnswer.Conflict;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Fields that are stored as soon as they are left. */
class PartFormTest {

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsSaidAsTheReaderWritesIt() {
        ItemId pilot = ItemId.random();
        PlanPage page = mock();
        when(page.apply(any()))
                .thenReturn(new Refused(
                        Reason.CONFLICT,
                        "Somebody was quicker",
                        List.of(new Conflict(Pilot.TYPE, pilot.toString(), "target", "1240.5", "8", null))));
        PartForm form = new PartForm(page, pilot, Pilot.TYPE);
        TextField target = form.bind("target", new TextField(), Numbers.CODEC);

        Languages.in(Locale.GERMANY, () -> {
            target.setValue("8");
            ComponentUtil.fireEvent(target, new ComponentValueChangeEvent<>(target, target, "", true));
        });

        assertThat(target.isInvalid()).isTrue();
        assertThat(target.getErrorMessage()).contains("„1.240,5“");
        assertThat(target.getValue()).as("what the person has written stays").isEqualTo("8");
    }
}
