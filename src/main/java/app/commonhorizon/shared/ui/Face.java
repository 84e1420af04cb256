package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.avatar.Avatar;

/** A person's round mark: initials on the colour of their side. */
public class Face extends Avatar {

    /**
     * The mark of one person.
     *
     * @param name the full name, which a screen reader says
     * @param initials one or two letters
     * @param side {@code marketing}, {@code it}, {@code bridge} or {@code other}
     */
    public Face(String name, String initials, String side) {
        super(name);
        setAbbreviation(initials);
        addClassNames("ch-face", "ch-face-" + side);
    }
}
