package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.UnreadableFileException;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file from the person, reads it away from the session's lock, and says what is wrong with it. */
final class FileIntake extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    private static final int LARGEST_MEGABYTES = CsvFile.LARGEST_FILE >> 20;

    private final transient Consumer<CsvFile> taken;
    private final Background background = new Background();
    private final Upload upload = new Upload();
    private final ProgressBar progress = new ProgressBar();
    private final Span progressText = new Span();
    private final Div reading = new Div(progressText, progress);
    private final Paragraph problem = new Paragraph();

    /** Tells {@code taken} each file that could be read. */
    FileIntake(Consumer<CsvFile> taken) {
        this.taken = taken;
        addClassName("ch-import-intake");
        setUpUpload();
        reading.addClassName("ch-import-reading");
        reading.getElement().setAttribute("role", "status");
        reading.setVisible(false);
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new H2(text("exchange.file.title")), upload, reading, problem);
    }

    private void setUpUpload() {
        upload.setI18n(uploadTexts());
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CsvFile.LARGEST_FILE);
        upload.setUploadButton(new Button(text("exchange.file.choose"), VaadinIcon.UPLOAD.create()));
        upload.setDropLabel(new Span(text("exchange.file.drop", LARGEST_MEGABYTES)));
        upload.addFileRejectedListener(rejected -> refuse(text("exchange.file.too-large", LARGEST_MEGABYTES)));
    }

    /** What the list of files says while one is on its way. */
    private static UploadI18N uploadTexts() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(text("exchange.file.drop", LARGEST_MEGABYTES)))
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("exchange.file.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("exchange.upload.too-many"))
                        .setFileIsTooBig(text("exchange.file.too-large", LARGEST_MEGABYTES)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("exchange.upload.connecting"))
                                .setStalled(text("exchange.upload.stalled"))
                                .setProcessing(text("exchange.upload.processing"))
                                .setHeld(text("exchange.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("exchange.upload.remaining") + " ")
                                .setUnknown(text("exchange.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("exchange.upload.failed"))
                                .setUnexpectedServerError(text("exchange.upload.failed"))
                                .setForbidden(text("exchange.upload.failed"))))
                .setFile(new UploadI18N.File()
                        .setRetry(text("exchange.upload.retry"))
                        .setStart(text("exchange.upload.start"))
                        .setRemove(text("exchange.upload.remove")));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        background.cancel();
    }

    /** Runs in the request of the upload, without the session's lock. The browser's own check of the size can be fooled. */
    @SuppressWarnings("FutureReturnValueIgnored") // The session's error handler is told what fails there.
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Path file = Files.createTempFile("common-horizon-import", ".csv");
        try {
            boolean whole = store(event, file);
            String name = event.getFileName();
            ui.access(() -> {
                upload.clearFileList();
                if (whole) {
                    read(ui, file, name);
                } else {
                    refuse(text("exchange.file.too-large", LARGEST_MEGABYTES));
                }
            });
            if (!whole) {
                Files.delete(file);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static boolean store(UploadEvent event, Path file) throws IOException {
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long stored = 0;
            int read;
            while ((read = in.read(buffer)) >= 0) {
                stored += read;
                if (stored > CsvFile.LARGEST_FILE) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private void read(UI ui, Path file, String name) {
        problem.setVisible(false);
        progress.setValue(0);
        progressText.setText(text("exchange.file.reading", name));
        reading.setVisible(true);
        background.run(ui, () -> readAndDelete(ui, file, name), this::done, this::failed);
    }

    private CsvFile readAndDelete(UI ui, Path file, String name) throws IOException, UnreadableFileException {
        try {
            return CsvFile.read(file, name, share -> {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                Background.tell(ui, () -> progress.setValue(share));
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void done(CsvFile file) {
        reading.setVisible(false);
        taken.accept(file);
    }

    private void failed(Exception failure) {
        reading.setVisible(false);
        if (failure instanceof UnreadableFileException unreadable) {
            refuse(unreadable.getMessage());
        } else {
            LOG.warn("A file could not be read", failure);
            refuse(text("exchange.file.failed"));
        }
    }

    private void refuse(String message) {
        problem.setText(message);
        problem.setVisible(true);
    }
}
