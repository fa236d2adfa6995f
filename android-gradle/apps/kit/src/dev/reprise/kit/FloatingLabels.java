package dev.reprise.kit;

import android.text.Editable;
import android.text.TextWatcher;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;

/** Labels of a form's fields that take the place of their hints: each is seen as long as its field (labelFor) holds text. */
public final class FloatingLabels {
  private FloatingLabels() {}

  public static void attach(ViewGroup form) {
    for (int i = 0; i < form.getChildCount(); i++) {
      View child = form.getChildAt(i);
      View field = child.getLabelFor() == View.NO_ID ? null : form.findViewById(child.getLabelFor());
      if (field instanceof EditText) attach((TextView) child, (EditText) field);
    }
  }

  private static void attach(TextView label, EditText field) {
    label.setText(field.getHint());
    show(label, field.getText());
    field.addTextChangedListener(new TextWatcher() {
      @Override
      public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

      @Override
      public void onTextChanged(CharSequence text, int start, int before, int count) {}

      @Override
      public void afterTextChanged(Editable text) {
        show(label, text);
      }
    });
  }

  /** Its room stays, so that a form does not move under the finger. */
  private static void show(TextView label, CharSequence text) {
    label.setVisibility(text.length() == 0 ? View.INVISIBLE : View.VISIBLE);
  }
}
