package dev.reprise.testapp.screen;

import android.app.AlertDialog;
import android.app.DatePickerDialog;
import android.app.TimePickerDialog;
import android.os.Bundle;
import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.EditText;
import android.widget.PopupMenu;
import android.widget.Spinner;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that opens a window over a screen. The label has the last answer. */
public final class DialogsActivity extends Screen {
  private TextView answer;
  /** Index of the spinner's choice. */
  private int colour;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    answer = label(R.id.answer);
    answer(getString(R.string.no_answer));
    button(R.id.show_alert, R.string.show_alert, this::alert);
    button(R.id.show_single, R.string.show_single, this::single);
    button(R.id.show_multi, R.string.show_multi, this::multi);
    button(R.id.show_date, R.string.show_date, () -> new DatePickerDialog(this,
        (view, year, month, day) -> answer(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month + 1, day)), 2024, 1, 29).show());
    button(R.id.show_time, R.string.show_time, () -> new TimePickerDialog(this,
        (view, hour, minute) -> answer(String.format(Locale.ROOT, "%02d:%02d", hour, minute)), 9, 30, true).show());
    View popup = button(R.id.show_popup, R.string.show_popup, () -> {});
    popup.setOnClickListener(this::popup);
    spinner();
    EditText remark = add(R.id.remark, new EditText(this, null, 0, R.style.Field));
    remark.setHint(R.string.remark);
  }

  private void alert() {
    new AlertDialog.Builder(this).setTitle(R.string.alert_title).setMessage(R.string.alert_message)
        .setPositiveButton(R.string.yes, (dialog, which) -> answer(getString(R.string.yes)))
        .setNegativeButton(R.string.no, (dialog, which) -> answer(getString(R.string.no)))
        .setNeutralButton(R.string.later, (dialog, which) -> answer(getString(R.string.later)))
        .show();
  }

  private void single() {
    new AlertDialog.Builder(this).setTitle(R.string.colour)
        .setItems(R.array.colours, (dialog, which) -> answer(colours()[which]))
        .show();
  }

  private void multi() {
    boolean[] chosen = new boolean[colours().length];
    new AlertDialog.Builder(this).setTitle(R.string.colour)
        .setMultiChoiceItems(R.array.colours, chosen, (dialog, which, checked) -> chosen[which] = checked)
        .setPositiveButton(R.string.ok, (dialog, which) -> {
          List<String> names = new ArrayList<>();
          for (int i = 0; i < chosen.length; i++) if (chosen[i]) names.add(colours()[i]);
          answer(String.join(", ", names));
        })
        .show();
  }

  private void popup(View anchor) {
    PopupMenu menu = new PopupMenu(this, anchor);
    menu.inflate(R.menu.popup);
    menu.setOnMenuItemClickListener(item -> {
      answer(item.getTitle().toString());
      return true;
    });
    menu.show();
  }

  private void spinner() {
    Spinner spinner = add(R.id.colour, new Spinner(this));
    ArrayAdapter<String> adapter = new ArrayAdapter<>(this, android.R.layout.simple_spinner_item, colours());
    adapter.setDropDownViewResource(android.R.layout.simple_spinner_dropdown_item);
    spinner.setAdapter(adapter);
    spinner.setSelection(0, false);
    spinner.setOnItemSelectedListener(new AdapterView.OnItemSelectedListener() {
      @Override
      public void onItemSelected(AdapterView<?> parent, View view, int position, long id) {
        if (position != colour) answer(colours()[position]); // a spinner also reports what it shows at first
        colour = position;
      }

      @Override
      public void onNothingSelected(AdapterView<?> parent) {}
    });
  }

  private String[] colours() {
    return getResources().getStringArray(R.array.colours);
  }

  private void answer(String text) {
    answer.setText(getString(R.string.answer, text));
  }
}
