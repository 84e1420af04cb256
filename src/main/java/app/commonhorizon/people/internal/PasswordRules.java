package app.commonhorizon.people.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.PersonRefusedException;
import app.commonhorizon.people.PersonRefusedException.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are good enough: long ones that are not among the first that anybody would try. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 12;

    /** What bcrypt can tell apart; more would be ignored without a word. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int TELLING_PART = 4;
    private static final Set<String> COMMON = readCommon();

    private PasswordRules() {}

    /**
     * Checks a new password for the account of {@code email}.
     *
     * @throws PersonRefusedException if it is too short, too long or too easy to guess
     */
    public static void check(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refused(text("people.password.short", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused(text("people.password.long", MOST_BYTES));
        }
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        String account = email.replaceAll("@.*", "");
        if (COMMON.contains(plain)
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || (account.length() >= TELLING_PART
                        && plain.replace(account, "").length() < SHORTEST / 2)) {
            throw refused(text("people.password.common"));
        }
    }

    private static PersonRefusedException refused(String message) {
        return new PersonRefusedException(Field.PASSWORD, message);
    }

    private static Set<String> readCommon() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
