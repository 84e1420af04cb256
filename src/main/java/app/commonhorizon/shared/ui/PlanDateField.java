package app.commonhorizon.shared.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.shared.DatePrecision;
import app.commonhorizon.shared.PlanDate;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan date: a date, and how exactly it is meant. Its value is null while there is no date. */
public class PlanDateField extends CustomField<@Nullable PlanDate> {

    private static final long serialVersionUID = 1L;

    private final DatePicker date = new DatePicker();
    private final Select<DatePrecision> precision = new Select<>();

    public PlanDateField(String label) {
        super(null);
        setLabel(label);
        date.setAriaLabel(label);
        date.setClearButtonVisible(true);
        date.setMin(LocalDate.of(PlanDate.FIRST_YEAR, 1, 1));
        date.setMax(LocalDate.of(PlanDate.LAST_YEAR, 12, 31));
        precision.setItems(DatePrecision.values());
        precision.setItemLabelGenerator(PlanDateField::label);
        precision.setAriaLabel(text("shared.plan-date.precision", label));
        precision.setValue(DatePrecision.DAY);
        precision.addValueChangeListener(event -> showPrecision());
        showPrecision();
        Div row = new Div(date, precision);
        row.addClassName("ch-plan-date");
        add(row);
    }

    /** Says what is wrong with what was typed; empty if it is a date or nothing. */
    public String problem() {
        return date.isInvalid() ? text("shared.plan-date.bad", DatePickerTexts.example(precision.getValue())) : "";
    }

    private void showPrecision() {
        date.setI18n(DatePickerTexts.of(precision.getValue()));
    }

    private static String label(DatePrecision precision) {
        return switch (precision) {
            case DAY -> text("shared.plan-date.day");
            case MONTH -> text("shared.plan-date.month");
            case QUARTER -> text("shared.plan-date.quarter");
            case YEAR -> text("shared.plan-date.year");
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
