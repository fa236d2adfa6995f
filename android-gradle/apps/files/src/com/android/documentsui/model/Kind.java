package com.android.documentsui.model;

import com.google.android.documentsui.R;
import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a file is, by the ending of its name. */
public enum Kind {
  FOLDER(R.string.folder, R.drawable.ic_folder),
  IMAGE(R.string.image, R.drawable.ic_image, "jpg", "jpeg", "png", "gif", "webp", "bmp", "heic"),
  VIDEO(R.string.video, R.drawable.ic_video, "mp4", "mkv", "webm", "mov", "3gp", "avi"),
  AUDIO(R.string.audio, R.drawable.ic_audio, "mp3", "m4a", "wav", "ogg", "flac", "aac", "opus", "amr"),
  TEXT(R.string.text_file, R.drawable.ic_text, "txt", "md", "csv", "json", "xml", "html", "log", "gpx", "ics", "vcf", "m3u"),
  DOCUMENT(R.string.document, R.drawable.ic_text, "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "epub"),
  OTHER(R.string.other_file, R.drawable.ic_file);

  public final int label;
  public final int icon;
  private final List<String> endings;

  Kind(int label, int icon, String... endings) {
    this.label = label;
    this.icon = icon;
    this.endings = Collections.unmodifiableList(Arrays.asList(endings));
  }

  public static Kind of(File file) {
    if (file.isDirectory()) return FOLDER;
    String ending = file.getName().substring(file.getName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Kind kind : values()) if (kind.endings.contains(ending)) return kind;
    return OTHER;
  }
}
