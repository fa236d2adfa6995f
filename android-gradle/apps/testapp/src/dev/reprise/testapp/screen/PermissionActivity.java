package dev.reprise.testapp.screen;

import android.Manifest;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.text.TextUtils;
import android.widget.TextView;
import dev.reprise.testapp.R;
import java.util.ArrayList;
import java.util.List;

/** Asks for one permission, or for two in a row. */
public final class PermissionActivity extends Screen {
  private static final String[] ONE = {Manifest.permission.READ_CONTACTS};
  private static final String[] TWO = {Manifest.permission.READ_CONTACTS, Manifest.permission.CAMERA};
  private static final String[] PLACE = {Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.ACCESS_COARSE_LOCATION};
  /** Since API 29. */
  private static final String[] ALWAYS = {"android.permission.ACCESS_BACKGROUND_LOCATION"};
  private static final String[] ALL = {
    Manifest.permission.READ_CONTACTS, Manifest.permission.CAMERA, Manifest.permission.ACCESS_FINE_LOCATION,
    Manifest.permission.ACCESS_COARSE_LOCATION, "android.permission.ACCESS_BACKGROUND_LOCATION",
  };
  private TextView granted;
  private TextView answered;
  private int answers;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    granted = label(R.id.granted);
    answered = label(R.id.answers);
    button(R.id.ask_one, R.string.ask_one, () -> requestPermissions(ONE, 1));
    button(R.id.ask_place, R.string.ask_place, () -> requestPermissions(PLACE, 3));
    button(R.id.ask_always, R.string.ask_always, () -> requestPermissions(ALWAYS, 4));
    button(R.id.ask_two, R.string.ask_two, () -> requestPermissions(TWO, 2));
  }

  @Override
  protected void onResume() {
    super.onResume();
    show();
  }

  @Override
  public void onRequestPermissionsResult(int request, String[] permissions, int[] results) {
    answers++;
    show();
  }

  private void show() {
    answered.setText(getString(R.string.answers, answers));
    List<String> names = new ArrayList<>();
    for (String permission : ALL) {
      if (checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED) names.add(permission.substring(permission.lastIndexOf('.') + 1));
    }
    granted.setText(getString(R.string.granted, names.isEmpty() ? getString(R.string.none) : TextUtils.join(", ", names)));
  }
}
