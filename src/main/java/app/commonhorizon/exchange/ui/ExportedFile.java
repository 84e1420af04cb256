package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.PictureRequest;
import app.commonhorizon.exchange.PictureTooLargeException;
import app.commonhorizon.exchange.PlanPictures;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A drawn plan waiting in a temporary file until it is fetched or not wanted any more.
 *
 * @param name what it is called when it is saved
 */
record ExportedFile(Path path, String name, String mediaType, long bytes) {

    private static final Logger LOG = LoggerFactory.getLogger(ExportedFile.class);

    /** Has a plan drawn into a new file; leaves none if that fails. */
    static ExportedFile draw(
            PlanPictures pictures, RoadmapId roadmap, PersonId person, PictureRequest request, Locale locale)
            throws IOException, PictureTooLargeException {
        Path path = Files.createTempFile("plan-", "." + request.format().extension());
        boolean drawn = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            String name = pictures.draw(roadmap, person, request, locale, out);
            out.flush();
            drawn = true;
            return new ExportedFile(path, name, request.format().mediaType(), Files.size(path));
        } finally {
            if (!drawn) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Removes the file; without effect if it is gone. */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A temporary file could not be removed: {}", path, e);
        }
    }
}
