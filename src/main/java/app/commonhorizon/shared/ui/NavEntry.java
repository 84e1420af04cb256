package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A link in the middle of the header.
 *
 * @param label in one or two words
 * @param path the route with its parameters, without a slash in front, for example {@code overview/<id>}
 * @param current whether it leads to the page on which it stands
 * @param badge what stands behind the label, such as a number; empty for nothing
 */
public record NavEntry(String label, String path, boolean current, Optional<Component> badge) {}
