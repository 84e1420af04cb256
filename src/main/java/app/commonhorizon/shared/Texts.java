package app.commonhorizon.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text for people, in every language that we speak: {@code i18n/<module>.properties} holds the English ones,
 * {@code i18n/<module>_de.properties} the German ones, both in UTF-8.
 */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /** By language code, then by key. */
    private static final Map<String, SortedMap<String, String>> ALL = read();

    private Texts() {}

    /**
     * The text in the language of whom it is for: see {@link Languages#locale}.
     *
     * @param key as in the property files
     * @param args what stands in the places of {@code {0}}, {@code {1}} …, by the rules of {@link MessageFormat}; a text
     *     that is asked for without any is taken as it stands
     * @return the text; {@code key} itself, with a line in the log, where there is none
     */
    public static String text(String key, @Nullable Object... args) {
        return text(Languages.locale(), key, args);
    }

    /** As {@link #text(String, Object...)}, for a reader of {@code locale}; English if we do not speak its language. */
    public static String text(Locale locale, String key, @Nullable Object... args) {
        String pattern = in(locale).get(key);
        if (pattern == null) {
            assert false : "There is no text " + key;
            LOG.error("There is no text {}", key);
            return key;
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    /** All texts whose key begins with {@code prefix}, as they stand in the files, by key. */
    public static Map<String, String> startingWith(String prefix, Locale locale) {
        return in(locale).subMap(prefix, prefix + Character.MAX_VALUE);
    }

    private static SortedMap<String, String> in(Locale locale) {
        SortedMap<String, String> texts = ALL.get(locale.getLanguage());
        return texts == null
                ? Objects.requireNonNull(ALL.get(Languages.SPOKEN.getFirst().getLanguage()))
                : texts;
    }

    private static Map<String, SortedMap<String, String>> read() {
        Map<String, SortedMap<String, String>> all =
                Languages.SPOKEN.stream().collect(Collectors.toMap(Locale::getLanguage, language -> new TreeMap<>()));
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                Properties texts = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                SortedMap<String, String> known = Objects.requireNonNull(
                        all.get(languageOf(Objects.requireNonNull(file.getFilename()))),
                        () -> file + " is in a language that we do not speak");
                texts.stringPropertyNames().forEach(key -> known.put(key, texts.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HashMap<>(all);
    }

    private static String languageOf(String file) {
        int mark = file.indexOf('_');
        return mark < 0
                ? Languages.SPOKEN.getFirst().getLanguage()
                : file.substring(mark + 1, file.length() - ".properties".length());
    }
}
