package app.commonhorizon.mail.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The templates of mails, {@code mail/<name>.html} and {@code mail/<name>.txt}; in HTML every value is escaped. */
@Component
public class MailTemplates {

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler html =
            Mustache.compiler().escapeHTML(true).withLoader(name -> reader(name + ".html"));
    private final Mustache.Compiler text =
            Mustache.compiler().escapeHTML(false).withLoader(name -> reader(name + ".txt"));

    /** The page of this name. */
    public String html(String name, Map<String, Object> model) {
        return compiled.computeIfAbsent(name + ".html", file -> compile(html, file))
                .execute(model);
    }

    /** The plain text of this name. */
    public String text(String name, Map<String, Object> model) {
        return compiled.computeIfAbsent(name + ".txt", file -> compile(text, file))
                .execute(model);
    }

    private static Template compile(Mustache.Compiler compiler, String file) {
        try (Reader reader = reader(file)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String file) {
        try {
            return new InputStreamReader(
                    new ClassPathResource("mail/" + file).getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
