package app.commonhorizon.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextsTest {

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void withoutAReaderTextsAreEnglish() {
        assertThat(Texts.text("people.sign-in.password")).isEqualTo("Password");
        assertThat(Languages.locale()).isEqualTo(Locale.UK);
    }

    @Test
    void theSendersLanguageIsAnswered() {
        LocaleContextHolder.setLocale(Locale.of("de", "AT"));
        assertThat(Texts.text("people.sign-in.password")).isEqualTo("Passwort");
        assertThat(Languages.locale()).isEqualTo(Locale.of("de", "AT"));
    }

    @Test
    void whoReadsNeitherGetsEnglish() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        assertThat(Texts.text("people.sign-in.password")).isEqualTo("Password");
        assertThat(Languages.best(List.of(Locale.FRANCE, Locale.ITALY))).isEqualTo(Locale.UK);
    }

    @Test
    void theFirstLanguageThatWeSpeakIsTaken() {
        assertThat(Languages.best(List.of(Locale.FRANCE, Locale.of("de", "CH"), Locale.US)))
                .isEqualTo(Locale.of("de", "CH"));
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThatThrownBy(() -> Texts.text("people.no-such-text")).hasMessageContaining("people.no-such-text");
    }

    @Test
    void theTimelineGetsItsTextsOnly() {
        assertThat(Texts.startingWith("timeline.", Locale.GERMANY))
                .containsEntry("timeline.undo", "Rückgängig")
                .allSatisfy((key, text) -> assertThat(key).startsWith("timeline."));
    }

    @Test
    void datesFollowTheRegion() {
        PlanDate day = PlanDate.parse("2026-11-02");
        assertThat(DateTexts.of(day)).isEqualTo("2 Nov 2026");
        Languages.in(Locale.US, () -> assertThat(DateTexts.of(day)).isEqualTo("Nov 2, 2026"));
        Languages.in(Locale.of("de", "AT"), () -> {
            assertThat(DateTexts.of(day)).isEqualTo("02.11.2026");
            assertThat(DateTexts.of(PlanDate.parse("2026-10"))).isEqualTo("Oktober 2026");
            assertThat(DateTexts.of(PlanDate.parse("2026-Q4"))).isEqualTo("Q4 2026");
        });
        assertThat(Languages.locale()).isEqualTo(Locale.UK);
    }
}
