package app.commonhorizon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The property files and the sources say the same: no text is missing, none is left over, none stands in the code. */
class TextFilesTest {

    private static final Path FILES = Path.of("src/main/resources/i18n");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TIMELINE = Path.of("frontend/timeline");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A key as it stands in code, complete or up to where something is added to it. */
    private static final Pattern KEY_IN_CODE = Pattern.compile("[\"'`](%s)\\.[a-z0-9.-]*[a-z0-9.-](?=[\"'`]|\\$\\{)");
    /** Texts that would be shown as they stand: what these take has to come from the property files. */
    private static final Pattern SHOWN_LITERAL =
            Pattern.compile("(?:new (?:Button|TextField|TextArea|EmailField|PasswordField"
                    + "|IntegerField|Checkbox|DatePicker|Paragraph|H[1-6]|Tab|RadioButtonGroup<>|ComboBox<>|Select<>|HeaderTitle"
                    + "|NavEntry|Notification)\\(|\\.(?:setText|setLabel|setHeader|setHelperText|setPlaceholder|setAriaLabel"
                    + "|setTooltipText|setHeaderTitle|setErrorMessage|setConfirmText|setCancelText|setEmptyStateText|addItem"
                    + "|setEmptySelectionCaption)\\(|Notification\\.show\\(|@PageTitle\\()\\s*\"[^\"]*\\p{L}{2}");

    /** The same of what is refused. */
    private static final Pattern REFUSED_LITERAL =
            Pattern.compile("new (?:InvalidField|Refused|PersonRefused|UnreadableFile)Exception\\([^;\"]*"
                    + "(?:\"[^\"\n]*\"[^;\"]*)*?\"[^\"\n]*\\p{L} \\p{L}[^\"\n]*\"");

    /** The product's name, and a header of HTTP. */
    private static final List<String> NOT_FOR_TRANSLATION = List.of("\"Common Horizon", "\"Content-Security-Policy");

    private static final Map<String, String> ENGLISH = texts(false);
    private static final Map<String, String> GERMAN = texts(true);

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(Stream.of(ENGLISH, GERMAN).flatMap(texts -> texts.values().stream()))
                .as("empty texts")
                .noneMatch(String::isBlank);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        ENGLISH.forEach((key, text) -> {
            assertThat(placeholders(GERMAN.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text));
        });
    }

    @Test
    void messageFormatUnderstandsAllTextsOfTheServer() {
        for (Map<String, String> texts : List.of(ENGLISH, GERMAN)) {
            texts.forEach((key, text) -> {
                if (!key.startsWith("timeline.") && text.contains("{")) {
                    assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8}))
                            .as(key)
                            .doesNotContain("{");
                    assertThat(text)
                            .as(key + ": use ’, which MessageFormat leaves alone")
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void eachFileHoldsTheKeysOfItsModule() {
        files().forEach(file -> {
            String module = file.getFileName().toString().replaceFirst("(-[a-z]+)?(_de)?\\.properties", "");
            assertThat(read(file).keySet()).as(file.toString()).allMatch(key -> key.startsWith(module + "."));
        });
    }

    @Test
    void codeAndFilesHaveTheSameKeys() {
        Set<String> used = keysInCode();
        Set<String> missing = new TreeSet<>();
        Set<String> left = new TreeSet<>(ENGLISH.keySet());
        for (String key : used) {
            // Ends openly where code adds to it; the timeline's plural forms are asked for by what they share.
            boolean found = left.removeIf(known -> known.equals(key)
                    || key.matches(".*[.-]") && known.startsWith(key)
                    || known.equals(key + ".one")
                    || known.equals(key + ".other"));
            if (!found && ENGLISH.keySet().stream().noneMatch(known -> known.startsWith(key))) {
                missing.add(key);
            }
        }
        assertThat(missing).as("asked for, but in no file").isEmpty();
        assertThat(left).as("in the files, but asked for by nobody").isEmpty();
    }

    @Test
    void noTextForPeopleStandsInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(JAVA)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String content = Files.readString(source);
                Stream.of(SHOWN_LITERAL, REFUSED_LITERAL)
                        .flatMap(literal -> literal.matcher(content).results())
                        .map(MatchResult::group)
                        .filter(text -> NOT_FOR_TRANSLATION.stream().noneMatch(text::endsWith))
                        .forEach(text -> found.add(source.getFileName() + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keysInCode() {
        String modules = ENGLISH.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern key = Pattern.compile(KEY_IN_CODE.pattern().replace("%s", modules));
        return Stream.of(JAVA, TIMELINE)
                .flatMap(TextFilesTest::sources)
                .flatMap(source ->
                        key.matcher(source).results().map(match -> match.group().substring(1)))
                .filter(found -> !found.endsWith(".css"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(path -> path.toString().matches(".*\\.(java|ts)"))
                    .map(TextFilesTest::content)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(boolean german) {
        Map<String, String> texts = new TreeMap<>();
        files().filter(file -> file.toString().endsWith("_de.properties") == german)
                .forEach(file -> read(file)
                        .forEach((key, text) -> assertThat(texts.put(key, text))
                                .as("a second " + key)
                                .isNull()));
        return texts;
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
