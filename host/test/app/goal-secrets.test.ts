import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { passwordIn } from '../../src/app/goal-secrets.js';

describe('a goal that tells a password', () => {
  for (const goal of [
    'Log in as ada with password tulip',
    'Log in as ada using the password tulip',
    'Connect to HomeNet, password: tulip',
    'Connect to HomeNet (password="tu lip")',
    "Set the password to 'tulip'",
    'Set the password to tul1p',
    'Sign in as ada, passcode 481516',
    'Set the screen lock PIN to 4711',
    'Unlock with pin 4711',
    'Unlock with PIN code 4711',
    'Melde dich mit dem Passwort Tulpe an',
    '用密码 tulip1 登录',
  ])
    it(`is known: ${goal}`, () => assert.equal(passwordIn(goal), true));

  for (const goal of [
    'Create a note called Passwords',
    'Create a note named password list',
    'Show the password field',
    'Pin the note Groceries to the top',
    'Pin 3 notes',
    'Create a note and pin it',
    'Turn off show passwords',
    'Spin 4711 times',
    'Create a new contact for Ada Lovelace with number +1 555 0100',
  ])
    it(`is not seen in: ${goal}`, () => assert.equal(passwordIn(goal), false));
});
