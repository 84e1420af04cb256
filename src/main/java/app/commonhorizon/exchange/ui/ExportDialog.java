package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.Paper;
import app.commonhorizon.exchange.PictureFormat;
import app.commonhorizon.exchange.PictureRequest;
import app.commonhorizon.exchange.PictureRequest.Pages;
import app.commonhorizon.exchange.PictureTooLargeException;
import app.commonhorizon.exchange.PlanPictures;
import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.Texts;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how a plan shall be drawn, has it drawn away from the screen's lock, and hands the file over. */
@StyleSheet("context://export.css")
final class ExportDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ExportDialog.class);

    private final transient PlanPictures pictures;
    private final RoadmapId roadmap;
    private final PersonId me;
    private final transient PlanView current;

    private final RadioButtonGroup<PictureFormat> format = new RadioButtonGroup<>();
    private final RadioButtonGroup<Paper> paper = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> part = new RadioButtonGroup<>();
    private final RadioButtonGroup<Pages> pages = new RadioButtonGroup<>();
    private final Checkbox wholeList = new Checkbox(text("list"));
    private final Checkbox grey = new Checkbox(text("grey"));
    private final Button create = new Button(text("create"), click -> create());
    private final Div result = new Div();
    private final Paragraph problem = new Paragraph();
    private final Background background = new Background();
    private transient @Nullable ExportedFile file;

    /** @param current what the timeline shows just now */
    ExportDialog(PlanPictures pictures, RoadmapId roadmap, PersonId me, PlanView current) {
        this.pictures = pictures;
        this.roadmap = roadmap;
        this.me = me;
        this.current = current;
        addClassName("ch-export");
        setHeaderTitle(text("title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        setUpChoices();
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        result.addClassName("ch-export-result");
        result.getElement().setAttribute("role", "status");
        add(format, paper, part, pages, new Div(wholeList, grey), result, problem);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("close"), click -> close()), create);
        refresh();
    }

    private void setUpChoices() {
        choices(format, "format", PictureFormat.values());
        choices(paper, "paper", Paper.values());
        choices(pages, "pages", Pages.values());
        part.setLabel(text("part"));
        part.setItems(true, false);
        part.setItemLabelGenerator(whole -> text(whole ? "part.whole" : "part.current"));
        boolean same = current.equals(PlanView.WHOLE);
        part.setValue(same);
        part.setVisible(!same);
        part.addValueChangeListener(change -> refresh());
        wholeList.setValue(true);
        wholeList.addValueChangeListener(change -> refresh());
        grey.addValueChangeListener(change -> refresh());
    }

    private <E extends Enum<E>> void choices(RadioButtonGroup<E> group, String key, E[] values) {
        group.setLabel(text(key));
        group.setItems(values);
        group.setItemLabelGenerator(each -> text(key + "." + each.name().toLowerCase(Locale.ROOT)));
        group.setValue(values[0]);
        group.addValueChangeListener(change -> refresh());
    }

    /** After a choice: what was made before is not what is wanted now. */
    private void refresh() {
        background.cancel();
        discard();
        boolean paged = format.getValue() == PictureFormat.PDF;
        pages.setVisible(paged);
        paper.setLabel(text(paged ? "paper" : "shape"));
        problem.setVisible(false);
        create.setEnabled(true);
    }

    private PictureRequest request() {
        return new PictureRequest(
                format.getValue(),
                paper.getValue(),
                part.getValue() ? PlanView.WHOLE : current,
                pages.getValue(),
                wholeList.getValue(),
                grey.getValue());
    }

    private void create() {
        refresh();
        create.setEnabled(false);
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        result.add(new Paragraph(text("drawing")), progress);
        PictureRequest request = request();
        Locale locale = Languages.locale();
        UI ui = getUI().orElseThrow();
        background.run(
                ui,
                () -> ExportedFile.draw(pictures, roadmap, me, request, locale),
                this::offer,
                failure -> tell(request, failure));
    }

    private void offer(ExportedFile made) {
        discard();
        file = made;
        create.setEnabled(true);
        DownloadLink link = new DownloadLink(made, () -> pictures.mayDraw(roadmap, me));
        result.add(new Paragraph(text("ready")), link);
        link.start();
    }

    private void tell(PictureRequest request, Exception failure) {
        discard();
        create.setEnabled(true);
        problem.setText(
                switch (failure) {
                    case PictureTooLargeException tooLarge ->
                        text(tooLarge.limit() == PictureTooLargeException.Limit.PIXELS ? "too-wide" : "too-many");
                    case NoSuchRoadmapException gone -> text("gone");
                    default -> text("failed");
                });
        problem.setVisible(true);
        if (!(failure instanceof PictureTooLargeException)) {
            LOG.warn("A plan could not be drawn as {}", request.format(), failure);
        }
    }

    private void discard() {
        result.removeAll();
        if (file != null) {
            file.delete();
            file = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        background.cancel();
        discard();
        super.onDetach(event);
    }

    private static String text(String key) {
        return Texts.text("exchange.export." + key);
    }
}
