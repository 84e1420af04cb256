package app.commonhorizon.pilots;

import app.commonhorizon.shared.Languages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Measured values as they are written for whom a text is for. */
public final class Values {

    private Values() {}

    /** The number with its unit, such as "1,240 visits" or "1.240 Besuche"; without a unit the bare number. */
    public static String words(BigDecimal value, @Nullable String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(Languages.locale());
        format.setMaximumFractionDigits(6);
        return unit == null ? format.format(value) : format.format(value) + "\u00a0" + unit;
    }
}
