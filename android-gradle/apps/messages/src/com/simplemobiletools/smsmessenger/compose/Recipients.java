package com.simplemobiletools.smsmessenger.compose;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.simplemobiletools.smsmessenger.R;
import com.simplemobiletools.smsmessenger.model.People;
import java.util.ArrayList;

/** Those who are written to, each a chip that goes when it is tapped. */
public final class Recipients {
  private final ViewGroup chips;
  private final People people;
  private final ArrayList<String> chosen = new ArrayList<>();

  public Recipients(ViewGroup chips, People people) {
    this.chips = chips;
    this.people = people;
    chips.removeAllViews();
    show();
  }

  /** Nobody twice. */
  public void add(String number) {
    for (String each : chosen) if (People.isSame(each, number)) return;
    chosen.add(number);
    TextView chip = (TextView) LayoutInflater.from(chips.getContext()).inflate(R.layout.recipient_chip, chips, false);
    String name = people.name(number);
    chip.setText(name);
    chip.setContentDescription(chips.getContext().getString(R.string.remove_recipient, name));
    chip.setOnClickListener(view -> {
      chosen.remove(number);
      chips.removeView(view);
      show();
    });
    chips.addView(chip);
    show();
  }

  public ArrayList<String> chosen() {
    return new ArrayList<>(chosen);
  }

  private void show() {
    ((View) chips.getParent()).setVisibility(chosen.isEmpty() ? View.GONE : View.VISIBLE);
  }
}
