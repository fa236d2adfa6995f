import { englishNouns } from './english-nouns.js';
import { englishSaidFrames } from './english-said-frames.js';
import { englishSaidNouns } from './english-said-nouns.js';
import { englishSaidVerbs } from './english-said-verbs.js';
import { englishVerbs } from './english-verbs.js';
import type { Rows } from './rows.js';

/**
 * What people say in English of a phone's tasks. A row is a concept and the words for it; `...` stands for what a verb and its particle have between
 * them. A word of several rows may mean any of them.
 */
export const english: Rows = {
  verbs: englishVerbs,
  nouns: englishNouns,
  said: { verbs: englishSaidVerbs, nouns: englishSaidNouns, frames: englishSaidFrames },
  qualities: `
    on: on
    off: off
    done: done, completed, finished, complete
    read: read
    unread: unread, not read, not read yet, not yet read
    all: all, every, each, all of, all the
    new: new, brand new
    private: private, incognito
    missed: missed
    last: last, latest, most recent, newest, most current
    next: next
    previous: previous
    current: current
    second: second`,
  frames: `
    set an alarm = create alarm
    set the alarm = create alarm
    set alarm = create alarm
    set ... alarm = create alarm
    set a timer = create timer
    set the timer = create timer
    set ... timer = create timer
    set a reminder = create reminder
    how much money is on = ask balance
    how much money is in = ask balance
    how much money do i have on = ask balance
    how much money do i have in = ask balance
    how much is on = ask balance
    how much is in = ask balance
    how much do i have on = ask balance
    how much do i have in = ask balance
    how much money is left on = ask balance
    how much have i got on = ask balance
    wake me up = create alarm
    wake me = create alarm
    get me up = create alarm
    time = start timer
    text = send text-message
    text = send message
    message = send message
    mail = send e-mail
    e-mail = send e-mail
    email = send e-mail
    drop ... a line = send message
    call = call number
    schedule = create event
    schedule = put calendar
    schedule = create calendar
    block = create event
    block = put calendar
    plan = create event
    plan = put calendar
    star = create favourite
    star = mark favourite
    favourite = create favourite
    favorite = create favourite
    like = create favourite
    dim = set brightness
    brighten = set brightness
    bookmark = save bookmark
    bookmark = save favourite place
    bookmark = create bookmark
    bookmark = save favourite
    enable = turn on
    activate = turn on
    turn on = turn on
    switch on = turn on
    put on = turn on
    deactivate = turn off
    disable = turn off
    turn off = turn off
    switch off = turn off
    shut off = turn off
    turn ... on = turn on
    switch ... on = turn on
    turn ... off = turn off
    switch ... off = turn off
    tick off = mark done
    tick ... off = mark done
    check off = mark done
    check ... off = mark done
    complete = mark done
    photograph = take picture
    take a selfie = take selfie
    film = record video
    snap a picture = take picture
    google = search web
    weigh = log weight
    i weigh = log weight
    drank = log
    ate = log
    spent = log expense
    how warm is it = ask temperature
    how cold is it = ask temperature
    how hot is it = ask temperature
    how warm will it be = ask temperature
    do i need an umbrella = will rain
    is it going to rain = will rain
    is it raining = will rain
    turn up = increase volume
    turn down = decrease volume
    weather like = weather
    unfollow = unsubscribe
    call me a taxi = order taxi
    get me a taxi = order taxi
    ring = call
    chat = conversation
    reserve = book table
    book us = book ticket
    book me = book ticket
    book = book ticket
    get me = order
    zip = pack
    hear = play
    what is on = ask
    how much mail = how-many e-mail
    how many mails = how-many e-mail
    shopping list = shopping-list
    put on silent = mute
    flip = turn
    when did i last = ask last`,
  fillers: `
    please, kindly, just, the, a, an, can you, could you, would you, will you, hey, hi, hello, ok, okay, thanks, thank you, thank you very much, many thanks, thx, pls,
    my, our, your, me, us, for me, for us, i'd like to, i would like to, i want to, i want you to, i'd like you to, i need to, i need you to, i want, i'd like, i need, let's, let me,
    would you mind, be so kind as to, be so kind and, do me a favour and, do me a favor and, quickly, right now, now, right away, if you can, would you please, can i, could i, can you please, could you please,
    some, go ahead and, i wish to, i have to, phone assistant, from me, in here, on my phone, on this phone, on the phone, on the device, on my device, of mine, whole, entire, i would like, we want to, we'd like to, we need to, we want, we need, it's time to, time to, one, too, accordingly, make sure, make sure that, see to it that, see that, ensure, ensure that, that i took, that i made, that i have, that i wrote, i took, i made, if you don't mind, will you please, won't you, real quick, quick, hey there, good morning, good evening, dear assistant, assistant, for a change, this time, at once, immediately, straight away, straightaway, this instant, go and, be a dear and, be nice and, i need you, i would appreciate it if you could, it would be great if you could, it would be nice if you could, i was wondering if you could, do you think you could, any chance you could, is it possible to, would it be possible to, may i, may i have, i'd love to, i would love to, i'd love, we have to, i've got to, i gotta, gotta, i wanna, wanna, i'm going to, i am going to, i'm trying to, i'd appreciate it if you could, help me, help me to, cheers, kind of, dear, as well as possible, from now on, for good, asap, as soon as possible`,
  markers: `
    to: to, onto, towards, over to, among
    until: until, till
    in: in, into, inside, within, under
    from: from, out of, between ... and >to, starting from, starting, beginning, off, off of
    on: on, upon
    at: at
    for: for
    with: with, containing, that has, having
    name: call it, name it, calling it, named, called, by name, which is called, that is called, to be named, to be called, with name, titled as, under the heading, with the name, by the name of, titled, entitled, labelled, labeled, under the name, with the title, with the label, with the name of, under the title
    says: saying, that says, which says, that reads, reading, with the words, telling him, telling her, telling them, with the message, with the text, to say, and say, that, with the content, saying that, with this in it, with the following text, with the following content, with the following, with this text, with this content, stating, stating that, telling, that goes, which reads, which goes, with the note, containing the text, with the body
    about: about, regarding, on the topic of, on the subject of, with regard to, concerning, re
    as: as, to be, one of
    of: of
    by: by`,
  pronouns: 'it, them, him, her, his, that, this, these, those, its, their, one',
  copulas:
    'should be, must be, is now, are now, is, are, was, reads, will be, does, do, did, do i have, have i got, i have, have, be, do we have, are there, there is, is there, i got, did i, have i, does it, is it, do i, like, looks, look, going to be, going, gonna be, will it be',
  subjects: "i, i'm, i've, i'd, we, we're, we've, there, there's, it, it's, my, our, this, that, these",
  bars: `if, when, whenever, while, unless, until, once, in case, provided, as soon, as long, want, wants, wanted, would, please, also, only, provided, providing, assuming, supposing, supposed, suppose, presuming, granted, given, case, event, moment, minute, second, instant, day, time, soon, long, whether, wherever, except, till, since, every, each, rather, otherwise, else, instead, condition, depending, upon, no matter, hypothetically, imagine, say, were, next time, first, then, wish, tell, ask, asked, let, never, no longer, after, before,
    maybe, perhaps, already, wonder, how, why, what, which, who, or, so, you, everyone, everybody, everything, all, always`,
};
