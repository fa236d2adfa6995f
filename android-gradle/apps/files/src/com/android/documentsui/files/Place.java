package com.android.documentsui.files;

import android.content.Context;
import com.android.documentsui.model.Kind;
import com.android.documentsui.model.Order;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where one can begin: at a folder, or with all files of a kind wherever they lie. */
enum Place {
  STORAGE(0, R.drawable.ic_phone),
  DOWNLOADS(R.string.downloads, R.drawable.ic_download),
  IMAGES(R.string.images, R.drawable.ic_image, Kind.IMAGE),
  VIDEOS(R.string.videos, R.drawable.ic_video, Kind.VIDEO),
  SOUNDS(R.string.sounds, R.drawable.ic_audio, Kind.AUDIO),
  DOCUMENTS(R.string.documents, R.drawable.ic_text, Kind.TEXT, Kind.DOCUMENT);

  final int icon;
  private final int title;
  /** None for a folder. */
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  Place(int title, int icon, Kind... kinds) {
    this.title = title;
    this.icon = icon;
    for (Kind kind : kinds) this.kinds.add(kind);
  }

  String title(Context context) {
    return this == STORAGE ? Storage.name(context) : context.getString(title);
  }

  /** Null for a place without folders. */
  File folder() {
    if (this == STORAGE) return Storage.root();
    return this == DOWNLOADS ? new File(Storage.root(), "Download") : null;
  }

  /** What a place without folders shows. */
  List<File> files(Order order) {
    return Storage.ofKinds(kinds, order);
  }
}
