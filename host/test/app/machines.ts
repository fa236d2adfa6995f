/**
 * A machine on the test app that takes two steps, and then waits for a button that there is none of: for some seconds a run of it stands between
 * two steps, long enough to be disturbed there.
 */
export const waiting = `machine testapp/waits
goal "Wait for the button"
app dev.reprise.testapp

state main
  verify //*[@resource-id='dev.reprise.testapp:id/title' and @text='Test app']
  do tap //*[@text='Counter in a static'] -> counter

state counter
  verify //*[@resource-id='dev.reprise.testapp:id/count']
  do tap //*[@resource-id='dev.reprise.testapp:id/increment']
  do tap //*[@text='A button that there is none of'] -> done

final done
  verify //*[@text='Never']
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
