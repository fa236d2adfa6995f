package dev.reprise.embedded;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Contents.Rows;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The phone's text messages, as apps and the shell read and write them. */
public class SmsProviderTest {
  private static final String PROVIDER = "com.android.providers.telephony";
  private static final String DATABASE = "/data/data/" + PROVIDER + "/databases/mmssms.db";
  private final Phone phone = TestDevice.phone();

  @Before
  public void noMessages() throws Exception {
    TestDevice.asBuilt();
    phone.packages().install(TestDevice.apk("telephony-provider-1"), Set.of(InstallFlag.REPLACE, InstallFlag.ALLOW_DOWNGRADE));
    phone.packages().clear(PROVIDER);
  }

  private void add(String box, String address, String body, long date) {
    phone.contents().insert("content://sms/" + box, Map.of("address", address, "body", body, "date", date));
  }

  private List<Object> column(String uri, String column) {
    return phone.contents().query(uri, List.of(column), null, null).rows.stream().map(row -> row.get(0)).toList();
  }

  private String shell(String script) throws InterruptedException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = new Shell(new Userspace(phone), new Streams(InputStream.nullInputStream(), said, said)).run(script);
    assertEquals(said.toString(StandardCharsets.UTF_8), 0, code);
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void aRowHasTheColumnsOfAPhoneInTheirOrder() {
    add("sent", "+15550100", "Hello", 1000);
    Rows rows = phone.contents().query("content://sms/sent", null, null, null);
    assertEquals(
        List.of("_id", "thread_id", "address", "person", "date", "date_sent", "protocol", "read", "status", "type", "reply_path_present", "subject", "body",
            "service_center", "locked", "sub_id", "error_code", "creator", "seen"),
        rows.columns);
    assertEquals(2L, rows.rows.get(0).get(rows.columns.indexOf("type")));
  }

  @Test
  public void whatWasSentLastComesFirst() throws InterruptedException {
    add("sent", "1", "old", 1000);
    add("sent", "2", "new", 3000);
    add("sent", "3", "between", 2000);
    add("inbox", "4", "received", 4000);
    assertEquals(List.of("new", "between", "old"), column("content://sms/sent", "body"));
    assertTrue(shell("content query --uri content://sms/sent").startsWith("Row: 0 _id=2, thread_id=2, address=2, person=NULL, date=3000,"));
    assertEquals(List.of("received", "new", "between", "old"), column("content://sms", "body"));
  }

  @Test
  public void aNumberThatIsWrittenInAnotherWayIsInTheSameConversation() {
    add("inbox", "+1 555-0100", "one", 1000);
    add("inbox", "+15550100", "two", 2000);
    add("inbox", "BANK", "three", 3000);
    add("inbox", "bank", "four", 4000);
    assertEquals(List.of("four", "two"), column("content://mms-sms/conversations?simple=true", "snippet"));
    assertEquals(List.of(2L, 2L), column("content://mms-sms/conversations?simple=true", "message_count"));
    assertEquals(List.of("+1 555-0100", "BANK"), column("content://mms-sms/canonical-addresses", "address"));
    assertEquals(List.of("four", "two"), column("content://sms/conversations", "snippet"));
  }

  @Test
  public void aConversationIsUnreadUntilAllOfItIsRead() {
    add("inbox", "1", "one", 1000);
    add("inbox", "1", "two", 2000);
    add("sent", "1", "answer", 3000);
    String threads = "content://mms-sms/conversations?simple=true";
    assertEquals(List.of(0L), column(threads, "read"));
    phone.contents().update("content://sms/1", Map.of("read", 1L), null);
    assertEquals(List.of(0L), column(threads, "read"));
    phone.contents().update("content://sms/2", Map.of("read", 1L), null);
    assertEquals(List.of(1L), column(threads, "read"));
  }

  @Test
  public void aConversationHasOneDraft() {
    add("draft", "1", "half a thought", 1000);
    add("draft", "1", "a whole one", 2000);
    assertEquals(List.of("a whole one"), column("content://sms/draft", "body"));
  }

  @Test
  public void whatTheShellDeletesBesideTheOpenDatabaseIsGoneAndTheNextMessageComes() throws InterruptedException {
    add("inbox", "1", "one", 1000);
    add("sent", "2", "two", 2000);
    shell("sqlite3 " + DATABASE + " \"DELETE FROM sms WHERE address = '1';\"");
    assertEquals(List.of("two"), column("content://mms-sms/conversations?simple=true", "snippet"));
    shell("sqlite3 " + DATABASE + " \"DELETE FROM sms;\"; sqlite3 " + DATABASE + " \"DELETE FROM threads;\"");
    assertEquals("No result found.\n", shell("content query --uri content://sms/sent"));
    add("sent", "2", "three", 3000);
    assertEquals(List.of("three"), column("content://sms/sent", "body"));
    assertEquals(List.of("three"), column("content://mms-sms/conversations?simple=true", "snippet"));
  }

  @Test
  public void theDatabaseIsThereWhenTheBootIsOverAndATableThatAPushedOneLacksIsMade() throws Exception {
    assertTrue(Files.notExists(phone.storage().resolve(DATABASE)));
    phone.bootCompleted();
    phone.activities().awaitBroadcasts();
    TestDevice.await("the database", () -> Files.exists(phone.storage().resolve(DATABASE)));
    TestDevice.await("its tables", () -> column("content://sms", "_id").isEmpty());
    shell("sqlite3 " + DATABASE + " 'DROP TABLE threads; DROP TABLE canonical_addresses;'; chmod 777 " + DATABASE + "; am force-stop " + PROVIDER);
    add("inbox", "1", "after the push", 1000);
    assertEquals(List.of("after the push"), column("content://mms-sms/conversations?simple=true", "snippet"));
  }
}
