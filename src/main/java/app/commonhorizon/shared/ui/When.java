package app.commonhorizon.shared.ui;

import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** A moment, written in the reader's language, region and time zone. */
@Tag("ch-when")
@JsModule("./when.ts")
public class When extends Component {

    private static final long serialVersionUID = 1L;

    public When(Instant at) {
        getElement().setAttribute("lang", Languages.locale().toLanguageTag());
        getElement().setAttribute("at", at.toString());
    }
}
