package app.commonhorizon.exchange.ui;

import app.commonhorizon.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.nio.file.Files;
import java.util.function.BooleanSupplier;

/** Fetches a file that was made; rights are asked for again with each fetch. */
final class DownloadLink extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;
    private static final int KILO = 1024;

    DownloadLink(ExportedFile file, BooleanSupplier allowed) {
        long kilobytes = Math.max(1, file.bytes() / KILO);
        setText(Texts.text("exchange.export.download", file.name(), kilobytes));
        setHref(DownloadHandler.fromInputStream(event -> {
            if (!allowed.getAsBoolean()) {
                return DownloadResponse.error(FORBIDDEN);
            }
            return new DownloadResponse(Files.newInputStream(file.path()), file.name(), file.mediaType(), file.bytes());
        }));
        getElement().setAttribute("download", file.name());
    }

    /** Begins the download without another click, and stands ready for a second one. */
    void start() {
        focus();
        getElement().executeJs("this.click()");
    }
}
