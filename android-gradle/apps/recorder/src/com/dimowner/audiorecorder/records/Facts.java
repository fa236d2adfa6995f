package com.dimowner.audiorecorder.records;

import android.content.Context;
import android.text.format.DateUtils;
import android.text.format.Formatter;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.audio.Pcm;
import java.text.NumberFormat;
import java.util.Locale;

/** A recording in words. */
public final class Facts {
  private static final int DATE = DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_ABBREV_MONTH;

  private Facts() {}

  /** A line of a list. */
  public static String line(Context context, Recording recording) {
    return String.join(" · ", length(context, recording), size(context, recording), date(context, recording));
  }

  public static String length(Context context, Recording recording) {
    return recording.sound.durationMs < 0 ? context.getString(R.string.unknown) : time(recording.sound.durationMs);
  }

  /** "0:05". */
  public static String time(long ms) {
    return DateUtils.formatElapsedTime(ms / 1000);
  }

  public static String size(Context context, Recording recording) {
    return Formatter.formatShortFileSize(context, recording.file.length());
  }

  public static String date(Context context, Recording recording) {
    return DateUtils.formatDateTime(context, recording.file.lastModified(), DATE);
  }

  /** "M4A, 44.1 kHz, stereo". */
  public static String format(Context context, Recording recording) {
    return format(context, recording.ending(), recording.sound.pcm);
  }

  /** @param pcm null where nothing is known of it */
  public static String format(Context context, String ending, Pcm pcm) {
    String kind = ending.isEmpty() ? context.getString(R.string.unknown) : ending.substring(1).toUpperCase(Locale.ROOT);
    if (pcm == null) return kind;
    return context.getString(R.string.format_line, kind, rate(context, pcm.rate), context.getString(pcm.channels == 2 ? R.string.stereo : R.string.mono));
  }

  public static String rate(Context context, int rate) {
    return context.getString(R.string.kilohertz, NumberFormat.getInstance().format(rate / 1000.0));
  }
}
