package com.google.android.dialer.keypad;

import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.TextView;
import com.google.android.dialer.R;
import java.util.function.Consumer;

/** The twelve keys, the number that they write, and the key that takes back. */
public final class Keypad {
  private final TextView digits;
  private final Consumer<String> told;

  /** @param told each number that is typed */
  public Keypad(View screen, Consumer<String> told) {
    this.told = told;
    digits = screen.findViewById(R.id.digits);
    ViewGroup keys = screen.findViewById(R.id.keys);
    for (int i = 0; i < keys.getChildCount(); i++) {
      Button key = (Button) keys.getChildAt(i);
      key.setOnClickListener(view -> write(number() + key.getText()));
    }
    keys.findViewById(R.id.key_0).setOnLongClickListener(view -> {
      write(number() + "+");
      return true;
    });
    View delete = screen.findViewById(R.id.delete_digit);
    delete.setOnClickListener(view -> {
      if (!number().isEmpty()) write(number().substring(0, number().length() - 1));
    });
    delete.setOnLongClickListener(view -> {
      write("");
      return true;
    });
  }

  public String number() {
    return digits.getText().toString();
  }

  public void write(String number) {
    digits.setText(number);
    told.accept(number);
  }
}
