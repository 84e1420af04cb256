package app.commonhorizon.mail.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailPaths;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends mails by the link in them. Looking at the address ends nothing, because programs that check mails look at every link;
 * a person presses a button, and a mail program that offers to unsubscribe posts (RFC 8058). Whether a token is known is
 * told to nobody.
 */
@RestController
@RequestMapping(path = "/" + MailPaths.UNSUBSCRIBE + "{token}", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {

    private final MailSubscriptions subscriptions;
    private final MailTemplates templates;

    UnsubscribeController(MailSubscriptions subscriptions, MailTemplates templates) {
        this.subscriptions = subscriptions;
        this.templates = templates;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String token, HttpServletRequest request) {
        return page(request, text("mail.end.title"), text("mail.end.ask"), List.of(text("mail.end.button")));
    }

    @PostMapping
    ResponseEntity<String> end(@PathVariable String token, HttpServletRequest request) {
        subscriptions.end(token);
        return page(request, text("mail.end.done"), text("mail.end.done-text"), List.of());
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, String heading, String words, List<String> buttons) {
        Map<String, Object> model = new HashMap<>();
        model.put("language", Languages.locale().getLanguage());
        model.put("home", request.getContextPath() + "/");
        model.put("heading", heading);
        model.put("words", words);
        model.put("buttons", buttons);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(templates.html("unsubscribe", model));
    }
}
