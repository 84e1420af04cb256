package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * What a feature shows in the header of every page, before the face of who is signed in. Every bean of this type is asked
 * once for each screen, in the order of the beans.
 */
public interface HeaderEntry {

    /** A new component for a screen of the person who is signed in. */
    Component component();
}
