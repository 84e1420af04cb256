package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/**
 * A view that puts something into the header around it. The header asks after each navigation, when the view has been told
 * its parameters; a view that changes its title later changes the component that it gave.
 */
public interface HasHeader {

    /** What stands beside the logo, for example the roadmap's name with its purpose below: see {@link HeaderTitle}. */
    Component headerTitle();

    /** The links in the middle; empty for none. */
    default List<NavEntry> headerNav() {
        return List.of();
    }

    /** What stands on the right, before the avatar of who is signed in; empty for nothing. */
    default Optional<Component> headerActions() {
        return Optional.empty();
    }
}
