package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** The pages for what goes wrong outside of Vaadin, such as a request that security turns down; they need no script. */
@Component
class PlainErrorPages implements ErrorViewResolver {

    private final String template = template();

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView((View) (shown, asked, response) -> write(status, asked, response));
        page.setStatus(status);
        return page;
    }

    private void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String kind = status == HttpStatus.NOT_FOUND ? "not-found" : status.is5xxServerError() ? "failure" : "rejected";
        String page = template.replace("{language}", Languages.locale().getLanguage())
                .replace("{home}", request.getContextPath() + "/")
                .replace("{heading}", HtmlUtils.htmlEscape(text("shell.error." + kind)))
                .replace("{explanation}", HtmlUtils.htmlEscape(text("shell.error." + kind + "-text")))
                .replace("{back}", HtmlUtils.htmlEscape(text("shell.error.back")));
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String template() {
        try (@Nullable InputStream in = PlainErrorPages.class.getResourceAsStream("error.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
