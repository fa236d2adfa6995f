package org.robolectric.shadows;

import android.app.SearchManager;
import android.app.SearchableInfo;
import android.content.ComponentName;
import dev.reprise.embedded.packages.Searchables;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** What the search service knows of activities; the search dialog and suggestions are the framework's. */
@Implements(SearchManager.class)
public class DeviceSearchManager extends ShadowSearchManager {
  @Implementation
  @Override
  protected SearchableInfo getSearchableInfo(ComponentName activity) {
    return Searchables.of(activity);
  }

  @Implementation
  protected List<SearchableInfo> getSearchablesInGlobalSearch() {
    return Searchables.inGlobalSearch();
  }
}
