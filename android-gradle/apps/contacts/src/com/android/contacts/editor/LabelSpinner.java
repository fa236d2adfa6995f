package com.android.contacts.editor;

import android.view.View;
import android.view.ViewGroup;
import android.widget.AdapterView;
import android.widget.ArrayAdapter;
import android.widget.Spinner;
import com.android.contacts.model.Label;
import java.util.ArrayList;
import java.util.List;

/** A spinner of labels whose content description names the field too ("Home Phone"), and so does that of the label which is shown. */
final class LabelSpinner {
  private LabelSpinner() {}

  /** @param description string with the label's word in it, e.g. "%1$s Phone" */
  static void set(Spinner spinner, Label label, int description) {
    List<String> words = new ArrayList<>();
    for (Label each : Label.values()) words.add(spinner.getContext().getString(each.word));
    ArrayAdapter<String> adapter = new ArrayAdapter<String>(spinner.getContext(), android.R.layout.simple_spinner_item, words) {
      @Override
      public View getView(int position, View reused, ViewGroup parent) {
        View shown = super.getView(position, reused, parent);
        shown.setContentDescription(getContext().getString(description, words.get(position)));
        return shown;
      }
    };
    adapter.setDropDownViewResource(android.R.layout.simple_spinner_dropdown_item);
    spinner.setAdapter(adapter);
    spinner.setSelection(label.ordinal());
    spinner.setOnItemSelectedListener(new AdapterView.OnItemSelectedListener() {
      @Override
      public void onItemSelected(AdapterView<?> parent, View view, int position, long id) {
        spinner.setContentDescription(spinner.getContext().getString(description, words.get(position)));
      }

      @Override
      public void onNothingSelected(AdapterView<?> parent) {}
    });
  }

  static Label get(Spinner spinner) {
    return Label.values()[Math.max(0, spinner.getSelectedItemPosition())];
  }
}
