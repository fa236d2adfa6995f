package com.android.settings.page;

import android.content.Context;
import android.content.Intent;
import com.android.settings.SubSettings;
import com.android.settings.row.LinkRow;
import com.android.settings.row.Row;
import java.util.List;

/** A screen of settings. */
public abstract class Page {
  public final String id;
  /** String resource. */
  public final int title;
  /** Drawable resource, for the rows of the first screen; 0 for pages that are not there. */
  public final int icon;
  /** The intent action that opens the page from outside; null when there is none. */
  public final String action;

  Page(String id, int title, int icon, String action) {
    this.id = id;
    this.title = title;
    this.icon = icon;
    this.action = action;
  }

  /** What the row that leads here says below its title. */
  public abstract CharSequence summary(Context context);

  public abstract List<Row> rows(Context context);

  public final LinkRow link(Context context) {
    return new LinkRow(title, icon, () -> summary(context), intent(context));
  }

  public final Intent intent(Context context) {
    return new Intent(context, SubSettings.class).putExtra(SubSettings.PAGE, id);
  }
}
