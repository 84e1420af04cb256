package app.commonhorizon.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Stands for a long text where there is no room for it: {@value #LENGTH} characters, other ones for every other text. */
public final class Fingerprint {

    /** How many characters one has. */
    public static final int LENGTH = 22;

    private static final int BYTES = 16;

    private Fingerprint() {}

    /** The fingerprint of a text; null for none. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
