package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.DateTexts;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one says a point in a roadmap's time: now, a baseline, a day (its end is meant), or the number of a revision. */
class PointField extends ComboBox<PointField.@Nullable Point> {

    private static final long serialVersionUID = 1L;

    /**
     * A point in time.
     *
     * @param revision null for now
     */
    record Point(String name, @Nullable Long revision) {}

    private final transient CompareDesk desk;
    private final transient PlanPage page;
    private transient List<Point> offered = List.of();

    PointField(String label, CompareDesk desk, PlanPage page) {
        super(label);
        this.desk = desk;
        this.page = page;
        setItemLabelGenerator(point -> point == null ? "" : point.name());
        setHelperText(text("history.compare.point-help"));
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> read(event.getDetail()));
        offer();
    }

    /** Offers the baselines as they are now. */
    final void offer() {
        Point chosen = getValue();
        List<Point> points = new ArrayList<>();
        points.add(now());
        if (page.plan().roadmap().isDraft()) {
            points.add(beginning());
        }
        for (Baseline baseline : desk.baselines().of(page.roadmap(), page.me())) {
            points.add(new Point(baseline.name(), baseline.revision()));
        }
        offered = points;
        setItems(points);
        setValue(chosen);
    }

    /** The point that is now. */
    static Point now() {
        return new Point(text("history.compare.now"), null);
    }

    /** The point at which a draft was made. */
    static Point beginning() {
        return new Point(text("history.compare.draft-made"), 0L);
    }

    private void read(String typed) {
        Optional<Point> point = named(typed).or(() -> revision(typed)).or(() -> day(typed));
        setInvalid(point.isEmpty());
        setErrorMessage(text("history.compare.point-unknown"));
        point.ifPresent(this::setValue);
    }

    /** The one who types faster than the list opens means what is on it all the same. */
    private Optional<Point> named(String typed) {
        return offered.stream()
                .filter(point -> point.name().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    private Optional<Point> revision(String typed) {
        try {
            long revision = Long.parseLong(typed.strip());
            return revision < 0 || revision > page.plan().revision()
                    ? Optional.empty()
                    : Optional.of(new Point(text("history.compare.revision", String.valueOf(revision)), revision));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Point> day(String typed) {
        for (String pattern : List.of("uuuu-MM-dd", "d.M.uuuu", DateTexts.isMonthFirst() ? "M/d/uuuu" : "d/M/uuuu")) {
            try {
                LocalDate day = LocalDate.parse(typed.strip(), DateTimeFormatter.ofPattern(pattern));
                long revision = desk.comparing().atEndOf(day, page.roadmap(), page.me());
                return Optional.of(new Point(text("history.compare.end-of", DateTexts.of(day)), revision));
            } catch (DateTimeException e) {
                // Another way to write it, perhaps.
            }
        }
        return Optional.empty();
    }
}
