package app.commonhorizon.roadmap.ui;

import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.PlanDate;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan date: a date, and how exactly it is meant. Its value is null while there is no date. */
class PlanDateField extends CustomField<@Nullable PlanDate> {

    private static final long serialVersionUID = 1L;

    private final DatePicker date = new DatePicker();
    private final Select<DatePrecision> precision = new Select<>();

    PlanDateField(String label) {
        super(null);
        setLabel(label);
        date.setAriaLabel(label);
        date.setClearButtonVisible(true);
        date.setMin(LocalDate.of(PlanDate.FIRST_YEAR, 1, 1));
        date.setMax(LocalDate.of(PlanDate.LAST_YEAR, 12, 31));
        precision.setItems(DatePrecision.values());
        precision.setItemLabelGenerator(PlanDateField::label);
        precision.setAriaLabel(label + ": how exactly");
        precision.setValue(DatePrecision.DAY);
        precision.addValueChangeListener(event -> showPrecision());
        showPrecision();
        Div row = new Div(date, precision);
        row.addClassName("ch-plan-date");
        add(row);
    }

    /** Says what is wrong with what was typed; empty if it is a date or nothing. */
    String problem() {
        return date.isInvalid() ? "This is not a date. Write it like " + example() + "." : "";
    }

    private String example() {
        return switch (precision.getValue()) {
            case DAY -> PlanTexts.isMonthFirst() ? "Nov 2, 2027" : "2 Nov 2027";
            case MONTH -> "Nov 2027";
            case QUARTER -> "Q4 2027";
            case YEAR -> "2027";
        };
    }

    private void showPrecision() {
        DatePickerI18n texts = new DatePickerI18n();
        switch (precision.getValue()) {
            case DAY -> setDayFormats(texts);
            case MONTH -> texts.setDateFormats("MMM yyyy", "MMMM yyyy", "yyyy-MM", "M/yyyy", "yyyy-MM-dd");
            case QUARTER -> texts.setDateFormats("QQQ yyyy", "yyyy-QQQ", "yyyy-MM-dd");
            case YEAR -> texts.setDateFormats("yyyy", "yyyy-MM-dd");
        }
        texts.setFirstDayOfWeek(PlanTexts.isMonthFirst() ? 0 : 1);
        texts.setBadInputErrorMessage("Write it like " + example());
        date.setI18n(texts);
    }

    /** How a day is written here, and in which other ways it may be typed. */
    static void setDayFormats(DatePickerI18n texts) {
        if (PlanTexts.isMonthFirst()) {
            texts.setDateFormats("MMM d, yyyy", "yyyy-MM-dd", "M/d/yyyy", "MMMM d, yyyy", "d MMM yyyy");
        } else {
            texts.setDateFormats("d MMM yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "d MMMM yyyy");
        }
    }

    private static String label(DatePrecision precision) {
        return switch (precision) {
            case DAY -> "Day";
            case MONTH -> "Month";
            case QUARTER -> "Quarter";
            case YEAR -> "Year";
        };
    }

    @Override
    protected @Nullable PlanDate generateModelValue() {
        LocalDate day = date.getValue();
        return day == null ? null : new PlanDate(day, precision.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable PlanDate value) {
        if (value != null) {
            precision.setValue(value.precision());
        }
        if (!Objects.equals(date.getValue(), value == null ? null : value.day())) {
            date.setValue(value == null ? null : value.day());
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        date.setReadOnly(readOnly);
        precision.setReadOnly(readOnly);
    }
}
