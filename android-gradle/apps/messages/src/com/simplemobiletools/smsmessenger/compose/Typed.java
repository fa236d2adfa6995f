package com.simplemobiletools.smsmessenger.compose;

import android.text.Editable;
import android.text.TextWatcher;
import java.util.function.Consumer;

/** Tells what stands in a field after each change. */
public final class Typed implements TextWatcher {
  private final Consumer<String> told;

  public Typed(Consumer<String> told) {
    this.told = told;
  }

  @Override
  public void afterTextChanged(Editable text) {
    told.accept(text.toString().trim());
  }

  @Override
  public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

  @Override
  public void onTextChanged(CharSequence text, int start, int before, int count) {}
}
