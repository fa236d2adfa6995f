package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages.Refused;
import dev.reprise.embedded.phone.Phone;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The recipes app over its database, which other programs read and put others in the place of. */
public class RecipesTest {
  private static final String APP = "com.flauschcode.broccoli";
  private static final String ALL = "SELECT title, favorite FROM recipes ORDER BY recipeId";
  private final Phone phone = TestDevice.phone();
  private final AppDatabase database = new AppDatabase(APP, "broccoli");
  private final AppUi app = new AppUi(APP, APP + ".MainActivity");

  @Before
  public void fourRecipesOfWhichTwoHaveOneTitle() throws Refused {
    TestDevice.asBuilt();
    phone.packages().install(TestDevice.apk("recipes-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear(APP);
    phone.bootCompleted();
    TestDevice.await("a database before the app is opened", database::exists);
    phone.activities().awaitBroadcasts();
    database.replace(
        insert("Soup", "Warm", "4 servings", "200 g lentils\n1/2 onion\nsalt", 0),
        insert("Soup", "Cold", "2", "cucumber", 0),
        insert("Pasta", "Quick", "3-4 servings", "500 g noodles", 1),
        insert("Cake", "Sweet ", "", "", 0));
    app.open();
    Ui.awaitShown(row("Cake"));
  }

  @After
  public void asBuilt() {
    TestDevice.asBuilt();
  }

  private static String insert(String title, String description, String servings, String ingredients, int favourite) {
    return "INSERT INTO recipes (title, description, servings, preparationTime, source, ingredients, directions, favorite, imageName) VALUES ('"
        + String.join("', '", title, description, servings, "20 mins", "", ingredients, "Cook.") + "', " + favourite + ", 'picture')";
  }

  private String row(String title) {
    return app.id("row_title") + "[@text='" + title + "']";
  }

  private List<String> shownTitles() {
    return Ui.texts(app.id("row_title"));
  }

  @Test
  public void aRecipeThatIsWrittenIsOneRowMoreOfTheColumnsThatOthersRead() {
    assertEquals(
        List.of("description", "directions", "favorite", "imageName", "ingredients", "preparationTime", "recipeId", "servings", "source", "title"),
        database.rows("SELECT name FROM pragma_table_info('recipes') ORDER BY name"));
    app.tap("add");
    app.type("edit_title", "Bread");
    app.type("edit_description", "Crisp");
    app.type("edit_servings", "8 servings");
    app.type("edit_time", "3 hrs");
    app.type("edit_ingredients", "flour");
    app.type("edit_directions", "Bake it.");
    app.tap("save");
    Ui.awaitShown(row("Bread"));
    assertEquals(
        List.of("5|Bread||Crisp|8 servings|3 hrs||flour|Bake it.|0"),
        database.rows("SELECT recipeId, title, imageName, description, servings, preparationTime, source, ingredients, directions, favorite FROM recipes WHERE recipeId > 4"));
  }

  @Test
  public void aRecipeWithoutATitleIsNotSavedAndWhatWasTypedIsNotLostByATurnOrASlip() {
    app.tap("add");
    app.type("edit_description", "Crisp");
    app.tap("save");
    app.await("error", "Enter a title");
    app.turned(() -> app.await("edit_description", "Crisp"));
    app.back();
    app.turned(() -> Ui.awaitShown(Ui.text("Discard changes?")));
    Ui.tap(Ui.text("Keep editing"));
    app.await("edit_description", "Crisp");
    app.back();
    Ui.tap(Ui.text("Discard"));
    Ui.awaitShown(row("Cake"));
    assertEquals(4, database.rows(ALL).size());
  }

  @Test
  public void anEditChangesWhatWasEditedAndNothingElse() {
    Ui.tap(row("Cake"));
    app.tap("edit");
    app.type("edit_title", "s");
    app.tap("save");
    app.await("recipe_title", "Cakes");
    assertEquals(List.of("Cakes|Sweet |picture||20 mins"), database.rows("SELECT title, description, imageName, ingredients, preparationTime FROM recipes WHERE recipeId = 4"));
  }

  @Test
  public void aRecipeIsDeletedOnlyAfterAYesAndItsTwinStays() {
    Ui.tap(app.id("row_description") + "[@text='Cold']");
    app.tap("delete");
    Ui.tap("//node[@resource-id='android:id/button2']");
    app.await("description", "Cold");
    assertEquals(4, database.rows(ALL).size());

    app.tap("delete");
    app.turned(() -> Ui.awaitShown(Ui.text("Delete “Soup”?")));
    Ui.tap("//node[@resource-id='android:id/button1']");
    Ui.awaitShown(row("Soup"));
    assertEquals(List.of("Soup|Warm", "Pasta|Quick", "Cake|Sweet "), database.rows("SELECT title, description FROM recipes ORDER BY recipeId"));
  }

  @Test
  public void severalAreMarkedAndDeletedAtOnce() {
    app.hold(row("Cake"));
    Ui.awaitShown("//node[@selected='true']" + row("Cake"));
    Ui.awaitShown(Ui.text("1 marked"));
    Ui.tap(row("Pasta"));
    Ui.awaitShown(Ui.text("2 marked"));
    app.turned(() -> Ui.awaitShown(Ui.text("2 marked")));
    app.tap("delete_marked");
    Ui.tap("//node[@resource-id='android:id/button2']");
    Ui.awaitShown(Ui.text("2 marked"));
    app.tap("delete_marked");
    Ui.awaitShown(Ui.text("Delete 2 recipes?"));
    Ui.tap("//node[@resource-id='android:id/button1']");
    TestDevice.await("the other two", () -> shownTitles().equals(List.of("Soup", "Soup")) && !Ui.shows(Ui.text("2 marked")));
    assertEquals(List.of("Soup|0", "Soup|0"), database.rows(ALL));
  }

  @Test
  public void recipesAreFoundByTheirIngredientsSortedAndNarrowedToFavourites() {
    assertEquals(List.of("Cake", "Pasta", "Soup", "Soup"), shownTitles());
    app.tap("search");
    Ui.awaitShown("//node[@resource-id='android:id/search_src_text']");
    phone.input().text("Onion");
    TestDevice.await("the one with an onion", () -> shownTitles().equals(List.of("Soup")));
    phone.input().text("x");
    app.await("empty_title", "No recipe matches “Onionx”");
    Ui.tap("//node[@content-desc='Collapse']");
    TestDevice.await("all of them", () -> shownTitles().size() == 4);

    app.tap("filter_favourites");
    TestDevice.await("the favourite", () -> shownTitles().equals(List.of("Pasta")));
    app.turned(() -> app.await("title", "Favourites"));
    app.tap("filter_favourites");
    app.await("title", "Recipes");
    Ui.tap("//node[@content-desc='More options']");
    Ui.tap(Ui.text("Sort by"));
    Ui.tap(Ui.text("Newest first"));
    TestDevice.await("the newest first", () -> shownTitles().equals(List.of("Cake", "Pasta", "Soup", "Soup")) && Ui.find(app.id("row_description")).getLength() == 4);
    assertEquals(List.of("Sweet ", "Quick", "Cold", "Warm"), Ui.texts(app.id("row_description")));
  }

  @Test
  public void moreAtTheTableChangeTheAmountsThatAreShownAndNotTheRecipe() {
    Ui.tap(app.id("row_description") + "[@text='Warm']");
    app.await("people", "For 4 people");
    app.tap("more");
    app.tap("more");
    app.await("people", "For 6 people");
    app.turned(() -> app.await("ingredients", "300 g lentils\n0.75 onion\nsalt"));
    app.tap("toggle_favourite");
    TestDevice.await("a favourite", () -> database.rows(ALL).get(0).equals("Soup|1"));
    assertEquals(List.of("4 servings|200 g lentils\n1/2 onion\nsalt"), database.rows("SELECT servings, ingredients FROM recipes WHERE recipeId = 1"));
  }

  @Test
  public void aDatabaseThatIsPutInThePlaceOfItsOwnIsSeenAtTheNextStart() {
    database.replace("DELETE FROM recipes WHERE title = 'Soup'");
    app.open();
    TestDevice.await("what is left", () -> shownTitles().equals(List.of("Cake", "Pasta")));
    database.replaceByNothing();
    app.open();
    app.await("empty_title", "No recipes yet");
    assertEquals(List.of(), database.rows(ALL));
  }

  @Test
  public void aPersonReadsItInGermanAndInChinese() {
    phone.settings().put("system", "system_locales", "de-DE");
    app.await("title", "Rezepte");
    app.tap("add");
    app.await("edit_time", "Zubereitungszeit");
    phone.settings().put("system", "system_locales", "zh-CN");
    app.await("edit_time", "准备时间");
    assertTrue(Ui.shows(app.id("editor_title") + "[@text='新建食谱']"));
    assertFalse(Ui.shows(Ui.text("Titel")));
  }
}
