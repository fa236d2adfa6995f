package com.android.documentsui.view;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.os.Bundle;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageView;
import android.widget.TextView;
import com.android.documentsui.model.Kind;
import com.google.android.documentsui.R;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text or a picture, to look at. */
public final class ViewActivity extends Activity {
  private static final String PATH = "path";
  /** More of a text than anybody reads on a phone. */
  private static final int MAX_BYTES = 200_000;
  /** No screen shows more, and a phone's memory holds it. */
  private static final int MAX_PIXELS = 2048;

  /** Null for a file that this page cannot show. */
  public static Intent intent(Context context, File file) {
    Kind kind = Kind.of(file);
    if (kind != Kind.TEXT && kind != Kind.IMAGE) return null;
    return new Intent(context, ViewActivity.class).putExtra(PATH, file.getPath());
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.view);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    File file = new File(getIntent().getStringExtra(PATH));
    ((TextView) findViewById(R.id.title)).setText(file.getName());
    boolean shown = Kind.of(file) == Kind.IMAGE ? showPicture(file) : showText(file);
    findViewById(R.id.problem).setVisibility(shown ? View.GONE : View.VISIBLE);
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != android.R.id.home) return super.onOptionsItemSelected(item);
    finish();
    return true;
  }

  private boolean showText(File file) {
    try (InputStream in = new FileInputStream(file)) {
      byte[] bytes = new byte[(int) Math.min(file.length(), MAX_BYTES)];
      int length = 0;
      for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(0, read)) read = in.read(bytes, length, bytes.length - length);
      ((TextView) findViewById(R.id.text)).setText(new String(bytes, 0, length, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return false; // The page says so.
    }
    findViewById(R.id.text_scroll).setVisibility(View.VISIBLE);
    return true;
  }

  private boolean showPicture(File file) {
    BitmapFactory.Options options = new BitmapFactory.Options();
    options.inJustDecodeBounds = true;
    BitmapFactory.decodeFile(file.getPath(), options);
    options.inJustDecodeBounds = false;
    for (options.inSampleSize = 1; Math.max(options.outWidth, options.outHeight) / options.inSampleSize > MAX_PIXELS; ) options.inSampleSize *= 2;
    Bitmap picture = BitmapFactory.decodeFile(file.getPath(), options);
    if (picture == null) return false;
    ImageView view = findViewById(R.id.picture);
    view.setImageBitmap(picture);
    view.setContentDescription(file.getName());
    view.setVisibility(View.VISIBLE);
    return true;
  }
}
