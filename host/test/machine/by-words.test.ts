import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Machine, parseMachine, wordsOf } from '../../src/machine/index.js';

const machine = parsed(`machine events/move
goal    "Move {title} to {day} in {list}, {kind}"
app     com.example.events
param   title: text
param   day: date
param   list: text = 'Inbox'
param   kind: enum 'Work', 'Home'
let     cell = date($day, 'd')
let     month = date($day, 'MMMM y', 'en')
let     written = date($day, 'MM/dd/yyyy')
let     loud = upper($title)
let     said = concat($title, ' is over')

state events
  verify //*[@resource-id='com.example.events:id/events']
  do tap //*[@text=$title] -> moved

final moved
  verify //*[@text=$title]
`);

describe('what a machine knows by words that another language says otherwise', () => {
  for (const [line, words] of [
    ["//*[@resource-id='com.example.events:id/save' and @enabled='true']", 'none'],
    ["//android.widget.Button[contains(@class,'Button') and not(@checked='true')][2]", 'none'],
    ["//*[@text=$title and @resource-id='com.example.events:id/title']", 'none'],
    ["//*[@text='12' or @text='✓']", 'none'],
    ["//*[@text=concat($title,', ',$cell)]", 'none'],
    ['//*[@text=$loud]', 'none'],
    ["//*[@text='Save']", 'shown'],
    ["//*[starts-with(@content-desc,'Save ')]", 'shown'],
    ["//*[@hint='Name']/following-sibling::*[1]", 'shown'],
    ["//*[@text=concat($title,' on ',$cell)]", 'shown'],
    ["//*[@resource-id='com.example.events:id/title' and ../*[@text='Title']]", 'shown'],
    ['//*[@text=$month]', 'shown'],
    ['//*[@text=$written]', 'shown'],
    ['//*[@text=$said]', 'shown'],
    ['//*[@text=$kind]', 'shown'],
    ['//*[@text=$list]', 'shown'],
    ["before //*[@resource-id='com.example.events:id/month'] date($day, 'MMMM y', 'en')", 'shown'],
    ["absent //*[@text='Saving']", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and not(@text='Saving')]", 'gone'],
    ['absent //*[@text=$title]', 'none'],
    ["count //*[@text='Delete'] = 0", 'gone'],
    ["count //*[@text='Delete'] < 2", 'gone'],
    ["count //*[@text='Delete'] >= 2", 'shown'],
    ["count //*[@text='Delete'] = 1", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and count(../*[@text='Sold'])=0]", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and contains(@text,'Sold')=false()]", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and (@text='Sold')=(@index='1')]", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and @text!='Sold']", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and substring-after(@text,'Sold')='']", 'gone'],
    ["//*[@resource-id='com.example.events:id/title' and contains('Sold',@text)]", 'gone'],
    ["//*[@text='OK' and not(@hint='Sold')]", 'gone'],
    ["//*[@text='Save' or @resource-id='com.example.events:id/save']", 'gone'],
    ["(//*[@text='Save'] | //*[@resource-id='com.example.events:id/save'])[1]", 'gone'],
    ["//*[@text='Save' or @content-desc='Keep']", 'shown'],
    ["//*[(@text | @content-desc) = 'Save']", 'shown'],
    ["//*[starts-with(normalize-space(@text),'not (sold)')]", 'shown'],
    ["//*[../*[@text='Title']/@text=$title]", 'shown'],
    ["//*[matches(@text,'^\\d+$')]", 'none'],
    ["//*[matches(@text,'^\\d+ items?$')]", 'shown'],
    ["//*[matches(@text,'^(Sold)?.*$')]", 'gone'],
    ["//*[matches(@text,'^[^a-z]*$')]", 'gone'],
    ["//*[contains(concat(' ',translate(@text,'.,',''),' '),' Save ')]", 'shown'],
    ['//*[string-length(@text)=0 and count(./*)=0]', 'none'],
    ['app com.example.events', 'none'],
  ] as const)
    it(`${words === 'none' ? 'holds no words' : `${words === 'shown' ? 'wants' : 'lacks'} words`}: ${line}`, () => {
      const { states } = parsed(
        `machine events/look\ngoal "Look"\napp com.example.events\n\nstate one\n  verify ${line}\n  do key back -> two\n\nfinal two\n  verify app com.example.events\n`,
      );
      const [check] = states[0]?.checks ?? [];
      assert.ok(check);
      assert.equal(wordsOf(machine, check), words);
    });
});

function parsed(text: string): Machine {
  const read = parseMachine(text);
  return read.kind === 'machine' ? read.machine : assert.fail(JSON.stringify(read.problems));
}
