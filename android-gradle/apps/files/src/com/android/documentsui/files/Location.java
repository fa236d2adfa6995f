package com.android.documentsui.files;

import android.content.Context;
import android.os.Bundle;
import com.android.documentsui.model.Order;
import com.android.documentsui.model.Storage;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is open: a place, or a folder that one has gone to from there. */
final class Location {
  private static final String PLACE = "place";
  private static final String FOLDER = "folder";

  final Place place;
  /** Null at a place without folders. */
  final File folder;

  private Location(Place place, File folder) {
    this.place = place;
    this.folder = folder;
  }

  static Location of(Place place) {
    return new Location(place, place.folder());
  }

  /** A folder that is gone by now has the storage in its place. */
  static Location of(Bundle state) {
    Location saved = of(Place.valueOf(state.getString(PLACE)));
    return state.getString(FOLDER) == null ? saved : saved.at(new File(state.getString(FOLDER))).existing();
  }

  void save(Bundle state) {
    state.putString(PLACE, place.name());
    if (folder != null) state.putString(FOLDER, folder.getPath());
  }

  /** A folder that does not lie in the place's own belongs to the storage. */
  Location at(File other) {
    boolean inside = folder != null && (other.getPath() + "/").startsWith(place.folder().getPath() + "/");
    return new Location(inside ? place : Place.STORAGE, other);
  }

  Location existing() {
    return folder == null || folder.isDirectory() ? this : of(Place.STORAGE);
  }

  /** Null where BACK leaves the app. */
  Location up() {
    if (folder != null && !folder.equals(place.folder())) return at(folder.getParentFile());
    return place == Place.STORAGE ? null : of(Place.STORAGE);
  }

  String title(Context context) {
    return folder == null || folder.equals(place.folder()) ? place.title(context) : folder.getName();
  }

  /** @param words what is looked for, here and below; empty for everything */
  List<File> files(String words, Order order) {
    if (folder != null) return words.isEmpty() ? Storage.list(folder, order) : Storage.search(folder, words, order);
    List<File> found = new ArrayList<>();
    for (File file : place.files(order)) {
      if (file.getName().toLowerCase(Locale.getDefault()).contains(words.toLowerCase(Locale.getDefault()))) found.add(file);
    }
    return found;
  }
}
