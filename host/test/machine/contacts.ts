import assert from 'node:assert/strict';
import { type Machine, parseMachine } from '../../src/machine/index.js';

/** The machine of the documentation, in canonical form. */
export const addContact = `machine contacts/add-contact
goal    "Create a contact {first} {last} with number {phone}"
app     com.google.android.contacts
permissions android.permission.READ_CONTACTS
made    compiler 1, trajectory 5d1c, screens 88aa
param   first, last: text
param   phone: phone

state list
  verify //*[@resource-id='com.google.android.contacts:id/title' and @text='Contacts']
  do tap //*[@resource-id='com.google.android.contacts:id/add'] -> form

state form
  verify //*[@resource-id='com.google.android.contacts:id/editor_title']
  do type //*[@resource-id='com.google.android.contacts:id/first_name'] $first
  do type //*[@resource-id='com.google.android.contacts:id/last_name'] $last
  do type //*[@resource-id='com.google.android.contacts:id/phone'] $phone  as digits  # how the read-back compares, nothing else
  do tap //*[@resource-id='com.google.android.contacts:id/save'] -> saved  irreversible
  or tap //*[@content-desc='Done'] -> saved  irreversible  # grown: version 2 of the app

# an interrupt: valid in any state, returns to where it came from
on permission-contacts
  verify //*[@resource-id='com.android.permissioncontroller:id/permission_message' and contains(@text,'contacts')]
  do tap //*[@resource-id='com.android.permissioncontroller:id/permission_allow_button']

final saved
  verify //*[@resource-id='com.google.android.contacts:id/display_name' and @text=concat($first,' ',$last)]
  probe content contacts where display_name = concat($first, ' ', $last) and number ~ digits($phone) count +1
`;

/** Reads a machine that the test knows to be well formed. */
export function machineOf(text: string): Machine {
  const result = parseMachine(text);
  if (result.kind === 'refused') {
    assert.fail(result.problems.map((it) => `${it.line}:${it.column} ${it.sentence}`).join('\n'));
  }
  return result.machine;
}
