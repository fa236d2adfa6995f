/**
 * Other ways to say what is done, beside the words of `english-verbs.ts`. They stand in goals alone: a goal line says what it means, and a phrase that is found in it by
 * chance, such as "is ... in", would make another task of it.
 */
export const englishSaidVerbs = `
    create: i need a, i need an, we need a, we need an, i want a, i want an, i'd like a, i'd like an, i would like a, i would like an, establish, form a, arrange a, arrange an, start a, start an, have a, have an, there should be a, there should be an
    put: enter ... in >in, enter ... into >in, drop, pop, throw ... on >on, throw ... in >in, throw ... into >in, i need ... on >on, we need ... on >on, i want ... on >on, i'd like ... on >on, we want ... on >on, write ... on >on, note ... on >on, get ... on >on, jot ... down on >on
    set: lower ... to >to, raise ... to >to, reduce ... to >to, increase ... to >to, decrease ... to >to, turn ... down to >to, turn ... up to >to, turn down ... to >to, turn up ... to >to, bring ... down to >to, bring ... up to >to, drop ... to >to, get ... to >to, i want ... at >at, i'd like ... at >at, i want ... to be >to, i'd like ... to be >to, configure, fix ... at >at, limit ... to >to
    write: scribble, scribble down, compose, put ... in writing
    delete: get ... off >from, get ... out of >from, strike ... off >from, strike ... from >from, strike, cross ... off >from, cross ... out, wipe ... from >from, drop ... from >from, clear ... from >from, remove ... from >from, purge, eliminate, dump, chuck out, chuck away, throw ... off >from, kick, kick ... off >from, do away with, destroy, zap
    clear: clean out, clean, purge, erase, delete, remove
    cancel: scrap, abort, undo
    change: adjust, revise, set, make, put, turn
    rename: give ... the name, rename ... as, change ... name to >to, relabel, let ... be called >to, let ... be named >to, give ... the new name >to, give ... the name >to, i want ... to be called >to, i'd like ... to be called >to, i want ... called >to, give ... a new name
    show: show me, let me see, let me have a look at, can i see, i want to see, i'd like to see, i would like to see, give me, take a look at, browse, bring me, get me, present, find, i need to see, let us see, get
    open: head to, load up, surf to, access, bring me to, get me to, switch to, jump to, pop open, get ... open, i want to see, show me, i'd like to read, i want to read, read
    ask: do you have, have you got, do you know, can you tell me, could you tell me, can you say, i want to know, i'd like to know, i would like to know, i need to know, please tell me, what's the, what's in, what's on, say, do i have, have i got, do we have, are there any, is there any, do i have any, have i got any, any, inform me of, how high is, how big is, how large is, how low is, how full is, how good is, how bad is, how are, find me, search, pull up, name, tell us, read
    where: in which place is, in what place is, find, where can i find, tell me where, tell me where is, where did, where has, where did i, has, what's the status of, what is the status of, has ... been shipped, has ... been delivered, has ... arrived, has ... shipped, when will ... arrive
    when: find out when, tell me when, look up when, what time, at which time, from when, by when, look up, until when, since when, how late, how soon, how early, do you know when, i want to know when, check when
    how-many: what number of, tell me how many, what is the number of, what's the number of, tell me the number of, the number of, give me the number of, do you know how many, check how many, find out how many, count how many, how many of
    how-much: what did ... cost, what was, the amount of, what amount, what's the cost of, how expensive is, what is the total, tell me how much, how much did, how much was, tell me the amount of, what is the amount of, what's the amount of, check how much, find out how much, what's the price of, tell me the price of, how much have, how much is in, what do ... cost
    how-far: what's the distance, tell me the distance, tell me how far, how many kilometres, how many kilometers, how many miles, check how far, find out how far, measure the distance
    how-long: tell me how long, how many minutes, how many hours, find out how long, what is the duration, check how long, how long will
    who: tell me who, find out who, who was, who did, who has, which person
    will: is it supposed to, do we get, do i have to expect, tell me if it will, do you think it will, are there going to be, should i expect
    start: get ... started, set ... running, get ... running, make ... run, let ... run, turn on, switch on, put on, fire, initiate, trigger, go, let ... begin, let
    stop: make ... stop, kill, shut down, cut, let ... stop, let ... end, cease, break off, abort, bring ... to an end, turn off, switch off, cancel, put an end to, have ... stop
    pause: put ... on hold, freeze, hold ... for a moment, make ... pause, take a break from, halt
    resume: keep ... going, carry on, proceed with, continue with, pick ... up again, go on, unfreeze, let ... continue, start ... again
    repeat: play ... on repeat, put ... on repeat, keep repeating
    skip: go on to the next, jump to the next, next, play the next, go forward to the next, pass over
    send: deliver, dispatch, get ... to >to, shoot over, message, send over, send out, post, submit, write, pass
    forward: relay, send ... along, hand ... on, share, redirect
    reply: get back to, text ... back, write ... back, send an answer to, send a reply to, react, answer ... with, send ... an answer, write an answer to, write a reply to, tell ... in reply, answer to
    share: pass, let ... see, make ... available to >to, give, show, send
    copy: clone, put, take a copy of, save a copy of, put a copy of, make ... copy
    move: put, bring, drag, push, push back, push ... back to >to, bring forward, bring ... forward to >to, postpone ... to >to, put off, put ... off until >to, delay, delay ... until >to, shift ... to >to, reschedule ... for >to, take
    save: hold on to, record, file, note, put ... away, preserve
    mark: set ... to, set ... as, declare, consider, show ... as, turn
    tick: set ... to done, set ... as done, set ... to completed, finish, close, tick ... as done, put a tick at, put a check mark at, i'm done with, i am done with, i've done, i have done, i've finished, i finished, i did, get ... done, mark ... finished, mark ... as finished, mark ... completed, count ... as done, put ... to done
    call: give ... a buzz, reach, contact, get ... on the line, start a call with, start a call to, start a phone call with, i want to speak to, i want to talk to, i'd like to talk to, i'd like to speak to, speak to, talk to, speak with, talk with, phone up, connect me with, connect me to, put me through to, let me talk to, let me speak to, get hold of, make a phone call with, place a phone call to, ring ... up
    search: look for, seek, query, do a web search for, find out about, check ... for, run a web search for, search up, scan, browse, get ... results
    play: let me hear, let me listen to, turn on, give me, stream, i want to hear, i want to listen to, i'd like to hear, i'd like to listen to, i feel like, i'm in the mood for, spin, blast, switch on, let's hear, let's listen to, crank up, have ... play, let ... play
    download: grab, pull down, load down, load, store
    install: add, set up, load, put ... on, i need, i want
    uninstall: delete, get rid of, throw out, throw away, throw ... off, take ... off, erase
    archive: put ... away, file ... away, file away, stow away, send ... to the archive
    mute: make ... silent, make ... mute, hush, quiet, quieten, turn off the sound of, turn off the notifications of, turn off notifications from, turn the sound off for, stop notifications from, stop the notifications from, stop notifications for, put ... on mute, put ... on silent, turn the notifications off for, no more notifications from
    unmute: turn notifications back on for, turn on notifications for, turn the sound back on for, take ... off mute
    pin: fix ... at the top, keep ... on top, stick ... at the top, attach, move ... to the top
    block: ban, blacklist, stop ... from calling me, stop ... from calling, stop ... from writing to me, add ... to my block list, put ... on my block list, freeze, disable, stop, reject calls from, refuse calls from
    unblock: lift the block on, remove ... from the block list, allow ... again, unban, unfreeze, take ... off the block list
    book: get us, secure, arrange, i'd like to book, make ... reservation, i need a, we need a, i need, we need, i'd like a, we'd like a, i'd like, we'd like, order, purchase, schedule, get me
    order: have ... delivered, send for, i'd like, i want, i'll have, we'd like, i'll take, book, request, bring me, i need, call, get us
    pay: pay off, transfer, clear, make a payment for
    transfer: remit, send over, send ... over, make a transfer of, make a payment of, i owe
    lock: secure, bolt, latch, close, shut
    unlock: open, open up, unbolt, let me in
    close: let ... down, bring down, bring ... down, roll down, move ... down, draw, pull ... down
    raise: let ... up, bring up, bring ... up, move ... up, draw up, pull ... up, put up
    increase: bump up, crank up, make ... louder, make ... brighter, make ... bigger, make ... warmer
    decrease: make ... quieter, make ... darker, make ... dimmer, make ... smaller, make ... cooler
    connect: use, get on, log into, sign into, hook up with, pair up, get ... connected
    disconnect: drop, leave, unhook, cut
    take: grab, do, catch, make me, shoot me, get me, have, do ... for me, walk
    record: start recording, do, capture audio of, make me, start a recording of, take down
    scan: read in, digitise, digitize, make a scan of
    log: mark, jot, file, write, document, set down, take down, add up, put ... down, write ... down, note ... down, i had, i drank, i ate, i spent, i took, i slept, i walked, i did, i paid, i've had, i've drunk, i've eaten, i've spent, i just drank, i just ate, i just had, feed in, type in, create, book, make an entry of, make an entry for, count, note that, write down that, record that, log that
    join: go into, get into, get me into, hop on, dial into
    leave: get out of, get me out of, take me out of, remove me from, sign out of, go out of
    invite: bring ... into, bring in, include, ask, get ... into >to, put
    navigate: start the navigation, start navigating, begin navigation, take us, how can i get, how do we get, how would i get, get us, bring us, i want to go, i need to go, i need to get, i'd like to go, i have to go, i want to get, we want to go, let's go, let's drive, set a course, go, give me the route, give me a route, show the way, show me the route, find me a way, find me a route, calculate a route, tell me the way, tell me how to get, plan the route, plan the way, direct me, which way is it, what's the way, what is the way, run navigation, set the navigation, set the destination
    translate: turn ... into >to, put ... into >to, how do you say ... in >to, how do i say ... in >to, what is ... in >to, what's ... in >to, say ... in >to, what does ... mean in >to, tell me ... in >to, render
    convert: turn ... into >to, change ... into >to, calculate, how much is, what is ... in >to, how many
    subscribe: sign me up for, sign up for, sign up to, start following, subscribe me to
    unsubscribe: sign me off, sign me off from, cancel my subscription to, cancel the subscription to, stop following, end my subscription to, leave, drop
    like: love, give ... a heart, give ... a thumbs up, heart
    hide: stop showing, don't show, make ... invisible, conceal
    sort: put ... in order, rank, list
    print: print out, make a printout of, put ... on paper, get ... printed
    scale: recalculate, size, turn, calculate
    trim: clip, cut down, cut ... down to >to, shorten ... to >to
    restore: get ... back, put ... back, take ... back, undo the deletion of, take ... out of the bin
    refresh: update, renew, load ... again
    remind: don't let me forget, i must remember, i have to remember, i need to remember, i must not forget, i mustn't forget, make me remember, tell me, nudge me, ping me, alert me, notify me, set me a reminder, make me a reminder, i need a reminder, i want a reminder, i'd like a reminder, i want to be reminded, i'd like to be reminded, i need to be reminded, put in a reminder, jog my memory, help me remember
    snooze: let ... sleep, put ... off
    rate: give ... a rating of, award, review, score
    split: divide, share
    turn: flick, power, i want, i need, i'd like, make sure ... is, make sure that ... is, make sure ... are, see that ... is, ensure ... is, i want ... to be, let ... be, toggle
    how-large: tell me the size of, what's the size of, the size of, tell me how large, tell me how big, show me the size of, check the size of, how much space does, how heavy is`;
