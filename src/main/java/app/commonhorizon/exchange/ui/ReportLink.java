package app.commonhorizon.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Downloads a report. */
final class ReportLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** The report is made when it is asked for. */
    ReportLink(String text, Supplier<String> csv) {
        setText(text);
        addClassName("ch-import-download");
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = csv.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "import-report.csv", "text/csv; charset=utf-8", bytes.length);
        }));
        getElement().setAttribute("download", true);
    }
}
