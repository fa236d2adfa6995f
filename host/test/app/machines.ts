/** To the test app's counter, and one tap on it. */
const toTheCounter = `state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Counter in a static'] -> counter

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@resource-id='dev.reprise.testapp:id/increment']`;

/**
 * A machine on the test app that takes two steps, and then waits for a button that there is none of: for some seconds a run of it stands between
 * two steps, long enough to be disturbed there.
 */
export const waiting = `machine testapp/waits
goal "Wait for the button"
app dev.reprise.testapp

${toTheCounter}
  do tap //*[@text='A button that there is none of'] -> done

final done
  verify //*[@text='Never']
`;

/** Counts to one, and takes what is said to hold then for its end. */
export const counting = (verify: string) => `machine testapp/counts
goal "Count to one"
app dev.reprise.testapp

${toTheCounter} -> done

final done
  verify ${verify}
`;

/** What its third step taps comes two seconds after the second, or once it is released. */
export const delayed = `machine testapp/delayed
goal "Wait, and look"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do scroll forward //*[@resource-id='dev.reprise.testapp:id/list'] -> lower

state lower
  verify //*[@text='Delayed content']
  do tap //*[@text='Delayed content'] -> delayed

state delayed
  verify //*[@resource-id='dev.reprise.testapp:id/loading']
  do tap //*[@resource-id='dev.reprise.testapp:id/continue_button'] -> back

state back
  verify //*[@text='Delayed content']
  do tap //*[@text='60 nodes'] -> done

final done
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='60 nodes']
`;

/** Answers a dialog's question. */
export const asking = `machine testapp/asks
goal "Answer the question"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Dialogs and menus'] -> dialogs

state dialogs
  verify //*[@resource-id='dev.reprise.testapp:id/show_alert']
  do tap //*[@resource-id='dev.reprise.testapp:id/show_alert'] -> question

state question
  verify //*[@resource-id='android:id/button1']
  do tap //*[@resource-id='android:id/button1'] -> done

final done
  verify //*[@resource-id='dev.reprise.testapp:id/answer' and @text!='Answer: none']
`;

/** The third line of three equal ones: a selector that names several. */
export const ambiguous = `machine testapp/ambiguous
goal "Choose the milk"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='List with equal rows'] -> rows

state rows
  verify //*[@resource-id='dev.reprise.testapp:id/chosen']
  do tap //*[@text='Buy milk'] -> done  irreversible

final done
  verify //*[@resource-id='dev.reprise.testapp:id/chosen' and @text='Row 1']
`;

/** Three lines that cannot be read. */
export const broken = `machine testapp/broken
goal "Break"
app dev.reprise.testapp
param x: colour

state main
  verify //*[@text=
  do jump //*[@text='Test app'] -> done

final done
  verify //*[@text='Never']
`;

const CONTACTS = 'com.google.android.contacts';
/** A question, answered on the page of a contact. */
export const numberOf = `machine contacts/number-of
goal    "What is the number of {name}?"
app     ${CONTACTS}
param   name: text

state list
  verify //*[@resource-id='${CONTACTS}:id/add']
  do tap //*[@resource-id='${CONTACTS}:id/name' and @text=$name] -> details

final details
  verify //*[@resource-id='${CONTACTS}:id/display_name' and @text=$name]
  read number //*[@resource-id='${CONTACTS}:id/value']
`;
