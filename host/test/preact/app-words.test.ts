import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { namesTheApp } from '../../src/preact/compile/app-words.js';
import { screenOf } from '../screen/screens.js';

const titled = (title: string) =>
  screenOf([{ root: { children: [{ text: title, class: 'android.widget.TextView' }] } }]);
const says = (value: string, goal: string, app: string, title: string) => namesTheApp(value, goal, app, titled(title));

describe('the name of an app in a goal', () => {
  it('is no value where it says in which app: by the title that the app begins with, or by its package', () => {
    assert.ok(says('Recipes', 'Delete the soup from Recipes', 'com.example.broccoli', 'Recipes'));
    assert.ok(says('Clock', 'Set a timer in the Clock app', 'com.google.android.deskclock', 'Alarms'));
    assert.ok(says('Files', 'Make a folder with the Files app', 'com.google.android.documentsui', 'Downloads'));
    assert.ok(says('In Calendar', 'In Calendar, make an event', 'com.simplemobiletools.calendar.pro', 'October'));
  });

  it('is no value where its words spell the package, whatever the app writes above its pages', () => {
    const sms = 'com.simplemobiletools.smsmessenger';
    assert.ok(says('Simple SMS Messenger', 'Reply "Yes" to Ada in Simple SMS Messenger', sms, 'Messages'));
    assert.ok(!says('Simple SMS Reader', 'Reply "Yes" to Ada in Simple SMS Reader', sms, 'Messages'));
    assert.ok(!says('Messenger Simple', 'Reply "Yes" to Ada in Messenger Simple', sms, 'Messages'));
    assert.ok(!says('Simple SMS', 'Call the note Simple SMS', sms, 'Messages'));
  });

  it('is no value before one of its things, where the goal says in which app as well', () => {
    const markor = (goal: string) => says('Markor', goal, 'net.gsantner.markor', 'Notes');
    assert.ok(markor('Join the contents of Markor notes a and b into a new Markor note named c'));
    assert.ok(!markor('Write a new Markor note named c'), 'nowhere said to be the app');
    assert.ok(!markor('Open Markor and make the folder Markor'), 'a name of something there');
    assert.ok(!markor('In Markor make a new Markor'));
  });

  it('is a value where it is what the goal is about, whatever the app is called', () => {
    assert.ok(!says('Shopping', 'Delete Shopping', 'com.example.lists', 'Shopping'));
    assert.ok(!says('Contacts', 'Create the folder Contacts in Contacts', 'com.android.contacts', 'Contacts'));
  });

  it('is a value where the app is called otherwise', () => {
    assert.ok(!says('Work', 'Add milk to Work', 'com.example.lists', 'Lists'));
    assert.ok(!says('Pro', 'Add milk to Pro', 'com.example.calendar.pro', 'Lists'));
  });
});
