package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** A page's title in the header, with a quieter line below. Each takes one line and is cut where there is no room. */
public class HeaderTitle extends Div {

    private final H1 title = new H1();
    private final Span subtitle = new Span();

    /** A plain title; {@code subtitle} may be empty. */
    public HeaderTitle(String title, String subtitle) {
        this();
        setText(title, subtitle);
    }

    /** A title that is a component, such as a menu; set the subtitle by {@link #setSubtitle}. */
    public HeaderTitle(Component title) {
        this();
        this.title.add(title);
    }

    private HeaderTitle() {
        addClassName("ch-header-title");
        title.addClassName("ch-header-title-main");
        subtitle.addClassName("ch-header-title-sub");
        add(title, subtitle);
    }

    /** Writes both lines anew, as plain text. */
    public final void setText(String title, String subtitle) {
        this.title.setText(title);
        this.title.setTitle(title);
        setSubtitle(subtitle);
    }

    /** Writes the second line anew, as plain text; an empty one takes no room. */
    public final void setSubtitle(String subtitle) {
        this.subtitle.setText(subtitle);
        this.subtitle.setTitle(subtitle);
        this.subtitle.setVisible(!subtitle.isBlank());
    }
}
