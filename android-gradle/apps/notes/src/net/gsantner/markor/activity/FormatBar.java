package net.gsantner.markor.activity;

import android.text.Editable;
import android.view.LayoutInflater;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ImageButton;
import net.gsantner.markor.R;

/** Buttons that put Markdown's marks around the selection or at the start of the line. */
final class FormatBar {
  private FormatBar() {}

  static void show(ViewGroup bar, EditText text) {
    bar.removeAllViews();
    add(bar, R.drawable.ic_heading, R.string.heading, () -> startLine(text, "# "));
    add(bar, R.drawable.ic_bold, R.string.bold, () -> surround(text, "**"));
    add(bar, R.drawable.ic_italic, R.string.italic, () -> surround(text, "_"));
    add(bar, R.drawable.ic_bullet, R.string.bullet, () -> startLine(text, "- "));
    add(bar, R.drawable.ic_task, R.string.task, () -> startLine(text, "- [ ] "));
  }

  private static void add(ViewGroup bar, int icon, int description, Runnable action) {
    ImageButton button = (ImageButton) LayoutInflater.from(bar.getContext()).inflate(R.layout.format_button, bar, false);
    button.setImageResource(icon);
    button.setContentDescription(bar.getContext().getString(description));
    button.setOnClickListener(view -> action.run());
    bar.addView(button);
  }

  private static void surround(EditText field, String mark) {
    Editable text = field.getText();
    int start = Math.max(0, Math.min(field.getSelectionStart(), field.getSelectionEnd()));
    int end = Math.max(start, Math.max(field.getSelectionStart(), field.getSelectionEnd()));
    text.replace(start, end, mark + text.subSequence(start, end) + mark); // one edit: one step of undo
    field.setSelection(end + mark.length());
  }

  private static void startLine(EditText field, String mark) {
    Editable text = field.getText();
    int line = Math.max(0, field.getSelectionStart());
    while (line > 0 && text.charAt(line - 1) != '\n') line--;
    text.insert(line, mark);
  }
}
