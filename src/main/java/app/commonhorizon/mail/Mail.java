package app.commonhorizon.mail;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said in a mail. All texts are in the reader's language and plain: the HTML part escapes them.
 *
 * @param id the same for the same mail: sent twice, servers can know it for one. Letters, digits, dots and dashes
 * @param subject one line; what is no text for a line is taken out
 * @param template the name of a pair of Mustache templates, {@code mail/<template>.html} and {@code .txt}
 * @param model what the templates name: texts, links as whole addresses, lists and maps of such
 */
public record Mail(String id, String subject, String template, Map<String, Object> model) {

    public Mail {
        model = Map.copyOf(model);
    }

    /**
     * A short mail of a few paragraphs with one thing to do.
     *
     * @param link a whole address, see {@link Mails#address}; null for none
     * @param linkLabel what is behind it; null for none
     */
    public static Mail notice(
            String id, String subject, List<String> paragraphs, @Nullable String link, @Nullable String linkLabel) {
        List<Map<String, Object>> links =
                link == null || linkLabel == null ? List.of() : List.of(Map.of("address", link, "label", linkLabel));
        return new Mail(id, subject, "notice", Map.of("paragraphs", List.copyOf(paragraphs), "links", links));
    }
}
