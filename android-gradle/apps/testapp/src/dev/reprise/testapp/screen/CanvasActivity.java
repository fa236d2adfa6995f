package dev.reprise.testapp.screen;

import android.graphics.Bitmap;
import android.os.Bundle;
import android.os.Environment;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import dev.reprise.testapp.R;
import dev.reprise.testapp.part.DrawingCanvas;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Paper without nodes, and a button that keeps what was drawn there as a PNG: what is done on the paper has nothing to be named by. */
public final class CanvasActivity extends Screen {
  private DrawingCanvas canvas;
  private Button save;
  private TextView saved;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    canvas = new DrawingCanvas(this, () -> save.setEnabled(true));
    add(View.NO_ID, canvas);
    save = button(R.id.save_drawing, R.string.save_drawing, this::save);
    save.setEnabled(!canvas.isEmpty());
    saved = label(R.id.drawing_saved);
  }

  private void save() {
    File file = new File(Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_PICTURES), "drawing.png");
    try (OutputStream out = new FileOutputStream(file)) {
      canvas.picture().compress(Bitmap.CompressFormat.PNG, 100, out);
      saved.setText(getString(R.string.drawing_saved, file.getName()));
    } catch (IOException e) {
      saved.setText(e.getMessage());
    }
  }
}
