package dev.reprise.testapp.screen;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.pm.ActivityInfo;
import android.os.Bundle;
import android.widget.EditText;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.Looks;

/** Keeps what a person did to it, each by the usual means: a field's text by its id, a number by itself, a dialog by its fragment. */
public final class StateActivity extends Screen {
  private static final String NUMBER = "number";
  private static int instances;

  private int number;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    if (state != null) number = state.getInt(NUMBER);
    label(R.id.looks).setText(Looks.of(this));
    label(R.id.listeners).setText(Looks.of(getApplication()));
    label(R.id.instance).setText(getString(R.string.instance, ++instances));
    add(R.id.kept_text, new EditText(this, null, 0, R.style.Field));
    TextView kept = label(R.id.kept_number);
    kept.setText(getString(R.string.kept_number, number));
    button(R.id.add, R.string.add, () -> kept.setText(getString(R.string.kept_number, ++number)));
    button(R.id.show_kept_dialog, R.string.show_kept_dialog, () -> new Kept().show(getFragmentManager(), "kept"));
    button(R.id.landscape, R.string.landscape, () -> setRequestedOrientation(ActivityInfo.SCREEN_ORIENTATION_LANDSCAPE));
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putInt(NUMBER, number);
  }

  /** A dialog that comes back with its activity. */
  public static final class Kept extends DialogFragment {
    @Override
    public Dialog onCreateDialog(Bundle state) {
      return new AlertDialog.Builder(getActivity()).setMessage(R.string.kept_dialog).setPositiveButton(R.string.ok, null).create();
    }
  }
}
