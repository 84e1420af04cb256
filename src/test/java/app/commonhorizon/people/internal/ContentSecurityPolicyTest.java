package app.commonhorizon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.communication.IndexHtmlRequestHandler;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ContentSecurityPolicyTest {

    /** Without it, a build with charts and without a licence would show its pages without the strip, and an error. */
    @Test
    void theScriptOfVaadinsLicenceStripMayRun() throws Exception {
        DeploymentConfiguration configuration = mock(DeploymentConfiguration.class);
        when(configuration.isProductionMode()).thenReturn(true);
        when(configuration.getBooleanProperty(any(), anyBoolean())).thenReturn(true);
        Document page = Jsoup.parse("<html><head></head><body></body></html>");
        Method add = IndexHtmlRequestHandler.class.getDeclaredMethod(
                "addCommercialBanner", DeploymentConfiguration.class, Document.class);
        add.setAccessible(true);
        add.invoke(null, configuration, page);
        page.outputSettings().prettyPrint(false);
        String script = Objects.requireNonNull(page.selectFirst("script")).data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

        MockHttpServletResponse response = new MockHttpServletResponse();
        new ContentSecurityPolicy().writeHeaders(new MockHttpServletRequest(), response);

        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
}
