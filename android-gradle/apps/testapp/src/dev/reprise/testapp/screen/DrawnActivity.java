package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.DrawnShelf;

/** A shelf that is drawn by its app and made of no views. */
public final class DrawnActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    TextView taken = label(R.id.taken);
    taken.setText(R.string.taken_nothing);
    add(View.NO_ID, new DrawnShelf(this, taken.getCurrentTextColor(), row -> taken.setText(getString(R.string.taken_row, row + 1))));
  }
}
