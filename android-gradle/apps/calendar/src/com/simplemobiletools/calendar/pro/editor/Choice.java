package com.simplemobiletools.calendar.pro.editor;

import android.R.layout;
import android.view.View;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.Spinner;
import java.util.List;
import java.util.function.IntConsumer;

/** A spinner that tells of a choice only when a person made another one. */
final class Choice {
  private final Spinner spinner;
  private int chosen;

  Choice(Spinner spinner, IntConsumer onChosen) {
    this.spinner = spinner;
    spinner.setOnItemSelectedListener(new AdapterView.OnItemSelectedListener() {
      @Override
      public void onItemSelected(AdapterView<?> parent, View view, int position, long id) {
        if (position == chosen) return;
        chosen = position;
        onChosen.accept(position);
      }

      @Override
      public void onNothingSelected(AdapterView<?> parent) {}
    });
  }

  void show(List<String> labels, int position) {
    chosen = position;
    ArrayAdapter<String> adapter = new ArrayAdapter<>(spinner.getContext(), layout.simple_spinner_item, labels);
    adapter.setDropDownViewResource(layout.simple_spinner_dropdown_item);
    spinner.setAdapter(adapter);
    spinner.setSelection(position);
  }
}
