package com.android.contacts.list;

import android.content.Context;
import android.content.res.TypedArray;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.ColorFilter;
import android.graphics.Paint;
import android.graphics.PixelFormat;
import android.graphics.Typeface;
import android.graphics.drawable.Drawable;
import com.google.android.contacts.R;
import java.util.Locale;

/** A disc with a contact's initials, in a colour that its name decides. */
public final class Avatar extends Drawable {
  private static final float TEXT_TO_SIZE = 0.4f;
  /** Puts the middle of capitals, not of the whole line, at the disc's centre. */
  private static final float CAPITALS_HALF_HEIGHT = 0.36f;

  private final Paint disc = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final Paint letters = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final String initials;

  public Avatar(Context context, String name) {
    TypedArray colours = context.getResources().obtainTypedArray(R.array.avatars);
    disc.setColor(colours.getColor(Math.floorMod(name.hashCode(), colours.length()), Color.GRAY));
    colours.recycle();
    letters.setColor(Color.WHITE);
    letters.setTextAlign(Paint.Align.CENTER);
    letters.setTypeface(Typeface.create("sans-serif-medium", Typeface.NORMAL));
    initials = initials(name);
  }

  /** The first letter of the first and of the last word. */
  static String initials(String name) {
    String[] words = name.trim().split("\\s+");
    String first = first(words[0]);
    return words.length == 1 ? first : first + first(words[words.length - 1]);
  }

  private static String first(String word) {
    if (word.isEmpty()) return "";
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.getDefault());
  }

  @Override
  public void draw(Canvas canvas) {
    float x = getBounds().exactCenterX();
    float y = getBounds().exactCenterY();
    float size = Math.min(getBounds().width(), getBounds().height());
    letters.setTextSize(size * TEXT_TO_SIZE);
    canvas.drawCircle(x, y, size / 2, disc);
    canvas.drawText(initials, x, y + letters.getTextSize() * CAPITALS_HALF_HEIGHT, letters);
  }

  @Override
  public void setAlpha(int alpha) {
    disc.setAlpha(alpha);
    letters.setAlpha(alpha);
  }

  @Override
  public void setColorFilter(ColorFilter filter) {
    disc.setColorFilter(filter);
    letters.setColorFilter(filter);
  }

  @Override
  public int getOpacity() {
    return PixelFormat.TRANSLUCENT;
  }
}
