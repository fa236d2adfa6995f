import assert from 'node:assert/strict';
import { bindGoal, type Machine } from '../../src/machine/index.js';
import { valuesOf, withGoal } from './bound.js';

const TODAY = '2023-10-15';
const preset = withGoal('Save {station} under number {number}', 'station: text\nparam number: number');
const copy = withGoal('Copy the file {name} to {folder}', 'name: file\nparam folder: text');
const keyboard = withGoal('Add the {language} keyboard', 'language: text');
const birds = withGoal('Log {count} {species} at {place}', 'count: number\nparam species, place: text');

describe('a goal of another machine', () => {
  const others: readonly (readonly [Machine, string, string])[] = [
    [preset, 'Theo weighs 7200 grams, save it', 'a number of something that the line has no word for'],
    [preset, 'Mila drank 120 millilitres, save it', 'the same'],
    [copy, 'Put the PIN 9956 on the file salary.xlsx', 'what is put on a file is not the file'],
    [copy, 'Put Notes on the file salary.xlsx', 'the same'],
    [copy, 'Copy the file salary.xlsx to PIN 9956', 'a number that keeps something is no folder'],
    [copy, 'Copy the file IMG_2041.jpg to holiday.jpg', 'the name of a file is no folder'],
    [keyboard, 'Make the keyboard size largest', 'what the keyboard should be like is no language'],
    [keyboard, 'Make the keyboard colour dark', 'the same'],
    [keyboard, 'Make the keyboard layout largest', 'how large is no language'],
    [
      withGoal('Cancel my order {number}', 'number: text'),
      'Cancel my order of 3 Blue Mugs',
      'what it is of is no number',
    ],
    [birds, 'Log two wet diapers at 7:20', 'a time is no place'],
  ];
  for (const [machine, goal, why] of others) {
    it(`is not read with its own words as a value (${why}): ${goal}`, () => {
      assert.equal(valuesOf(bindGoal(machine, goal, {}, TODAY)), undefined);
    });
  }

  const own: readonly (readonly [Machine, string, Readonly<Record<string, string>>])[] = [
    [preset, 'Save Radio One under number 4', { station: 'Radio One', number: '4' }],
    [copy, 'Put the file salary.xlsx into Documents', { name: 'salary.xlsx', folder: 'Documents' }],
    [copy, 'Copy salary.xlsx to Room 12', { name: 'salary.xlsx', folder: 'Room 12' }],
    [keyboard, 'Add the German keyboard', { language: 'German' }],
    [birds, 'Log two robins at Dove Lake', { count: '2', species: 'robins', place: 'Dove Lake' }],
    [
      withGoal('Record {grams} grams for {name}', 'grams: number\nparam name: text'),
      'Theo weighs 7200 grams, record it',
      { grams: '7200', name: 'Theo' },
    ],
  ];
  for (const [machine, goal, values] of own) {
    it(`leaves its own goals to a machine: ${goal}`, () => {
      assert.deepEqual(valuesOf(bindGoal(machine, goal, {}, TODAY)), values);
    });
  }
});
