package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.exchange.ImportPreview;
import app.commonhorizon.exchange.ImportReport;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.exchange.RoadmapStart;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps to a new roadmap on one page: each appears when the one before it is done, and all stay changeable. */
final class NewRoadmap extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(NewRoadmap.class);

    private final transient RoadmapStart starts;
    private final transient Roadmaps roadmaps;
    private final transient List<Person> people;
    private final PersonId me;

    private final StartForm form = new StartForm(this::chooseStart);
    private final FileIntake intake = new FileIntake(this::take);
    private final Div mappingPlace = new Div();
    private final PreviewPanel preview;
    private final Button go = new Button(text("exchange.create"), click -> go());
    private final Span working = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph problem = new Paragraph();
    private final Background background = new Background();

    private @Nullable MappingPanel mappingPanel;
    private transient @Nullable CsvFile file;
    private transient @Nullable ColumnMapping mapping;
    private StartForm.Start start = StartForm.Start.EMPTY;
    private boolean storing;

    NewRoadmap(RoadmapStart starts, Roadmaps roadmaps, List<Person> people, PersonId me) {
        this.starts = starts;
        this.roadmaps = roadmaps;
        this.people = people;
        this.me = me;
        this.preview = new PreviewPanel(people, this::refreshButton);
        addClassName("ch-import-steps");
        intake.addClassName("ch-import-card");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        progress.setIndeterminate(true);
        working.getElement().setAttribute("role", "status");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(go, working, progress);
        bar.addClassName("ch-import-bar");
        add(form, intake, mappingPlace, preview, problem, bar);
        chooseStart(start);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        background.cancel();
    }

    private void chooseStart(StartForm.Start chosen) {
        start = chosen;
        refreshSteps();
    }

    private void refreshSteps() {
        boolean fromFile = start == StartForm.Start.FILE;
        intake.setVisible(fromFile);
        mappingPlace.setVisible(fromFile && file != null);
        preview.setVisible(fromFile && file != null);
        refreshButton();
    }

    private void refreshButton() {
        int items = start == StartForm.Start.FILE ? preview.chosen().size() : 0;
        boolean titled = mapping != null && mapping.column(ImportField.TITLE) != null;
        boolean possible = start == StartForm.Start.EMPTY || items > 0 && titled;
        go.setText(start == StartForm.Start.EMPTY ? text("exchange.create") : text("exchange.import", items));
        go.setEnabled(possible && !storing);
        working.setVisible(storing);
        progress.setVisible(storing);
    }

    private void take(CsvFile read) {
        form.suggestName(read.name().replaceFirst("\\.[A-Za-z]{1,4}$", ""));
        prepare(read);
    }

    /** Guesses anew, because the file is another or its first row has another meaning. */
    private void prepare(CsvFile read) {
        background.run(
                ui(),
                () -> ColumnMapping.guess(read, people),
                guess -> {
                    file = read;
                    mapping = guess;
                    mappingPanel = new MappingPanel(read, guess, this::remap, names -> prepare(read.withHeader(names)));
                    mappingPlace.removeAll();
                    mappingPlace.add(mappingPanel);
                    remap(guess);
                    refreshSteps();
                },
                this::failed);
    }

    private void remap(ColumnMapping changed) {
        mapping = changed;
        CsvFile read = file;
        if (read != null) {
            background.run(ui(), () -> ImportPreview.of(read, changed, people), this::show, this::failed);
        }
    }

    private void show(ImportPreview read) {
        preview.show(read);
        if (mappingPanel != null) {
            mappingPanel.showStages(read.differentStages());
        }
        refreshButton();
    }

    private void go() {
        problem.setVisible(false);
        form.roadmap(me).ifPresent(roadmap -> {
            if (start == StartForm.Start.EMPTY) {
                finish(starts.empty(roadmap), () -> ui().navigate(path(roadmap)));
            } else {
                store(roadmap, preview.preview(), preview.chosen());
            }
        });
    }

    /** Storing goes on even if the person leaves the page, and is reported wherever they are then. */
    private void store(Roadmap roadmap, ImportPreview read, List<ImportRow> chosen) {
        UI ui = ui();
        storing = true;
        working.setText(text("exchange.storing", chosen.size()));
        refreshButton();
        Locale reader = Languages.locale();
        Thread.ofVirtual()
                .name("import-store")
                .start(() -> Languages.in(reader, () -> {
                    EditAnswer answer = answer(roadmap, read, chosen);
                    Set<Integer> lines = new HashSet<>();
                    chosen.forEach(row -> lines.add(row.line()));
                    String report = ImportReport.csv(read, row -> lines.contains(row.line()));
                    LastImport done = new LastImport(roadmap.name(), path(roadmap), chosen.size(), report);
                    Background.tell(ui, () -> stored(ui, roadmap, answer, done));
                }));
    }

    private EditAnswer answer(Roadmap roadmap, ImportPreview read, List<ImportRow> chosen) {
        try {
            return starts.filled(roadmap, read.ops(chosen));
        } catch (RuntimeException e) {
            LOG.error("An import failed", e);
            return new Refused(EditAnswer.Reason.INVALID, text("exchange.store-failed"));
        }
    }

    private void stored(UI ui, Roadmap roadmap, EditAnswer answer, LastImport done) {
        storing = false;
        refreshButton();
        finish(answer, () -> {
            done.keep(ui.getSession());
            if (isAttached()) {
                ui.navigate(done.path());
            }
            if (answer instanceof Accepted accepted) {
                new ImportedNotice(roadmaps, roadmap, accepted.revision(), done).open();
            }
        });
    }

    private void finish(EditAnswer answer, Runnable whenAccepted) {
        switch (answer) {
            case Accepted accepted -> whenAccepted.run();
            case Refused refused -> refuse(refused.message());
        }
    }

    private void failed(Exception failure) {
        LOG.error("A file could not be made into a plan", failure);
        refuse(text("exchange.read-failed"));
    }

    private void refuse(String message) {
        problem.setText(message);
        problem.setVisible(true);
    }

    private static String path(Roadmap roadmap) {
        return "roadmap/" + roadmap.id();
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
