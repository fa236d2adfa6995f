/** What is done, in English: rows of a concept and the words for it, the plainest first. */
export const englishVerbs = `
    create: create, make, add, set up, new, put together, put in, compose, build, generate, insert, draw up
    put: put, place, stick
    set: set, put, make, change, adjust, turn, switch, use, choose, select, pick, bring, get
    write: write, jot down, note down, write down, take down, type, type up, put down, jot ... down, write ... down
    delete: delete, remove, erase, get rid of, throw away, throw out, throw ... away, throw ... out, trash, discard, bin, scrap, take ... out of >from, take ... off >from, take ... from >from, kick ... out of >from
    clear: clear, empty, wipe, clear out, flush, reset
    cancel: cancel, call off, call ... off, drop
    change: change, update, edit, modify, correct, alter, replace, amend, fix, switch, swap
    rename: rename, change the name of, give ... the new name, retitle, change the title of
    show: show, open, display, view, see, look at, bring up, pull up, bring ... up, pull ... up, read, have a look at, take me to, go to, check, check out, list
    open: open, go to, visit, launch, start, load, bring up, browse to, pull up, call up, open up
    ask: what is, what's, whats, what are, what was, which, what, tell me, tell me what is, tell me what's, tell me what, let me know, check, show, look up, find out, give me, read out, show me, see, find, look, list, check what is, read me, get, how is, how's, is there
    where: where is, where's, where are, where, track, find out where, locate, check where
    when: when is, when's, when does, when do, when, at what time, at what time is, at what time does, what time is, what time does
    how-many: how many, count
    how-much: how much, how much is, how much does, how much do, what does ... cost, what is the price of
    how-far: how far, how far is it, what is the distance, how far away is, the distance
    how-long: how long, how long does it take, how long will it take, how much time
    who: who, who is, who's
    will: will, is it going to, is it gonna, does it, will it, are we getting, is there going to be
    start: start, begin, run, launch, kick off, get ... going, set off, set ... going, fire up, start up, set, activate
    stop: stop, end, finish, quit, terminate, halt, shut off
    pause: pause, stop ... for a moment, stop ... for now, hold, suspend, interrupt
    resume: resume, continue, unpause, go on with, carry on with, pick up
    repeat: repeat, loop
    skip: skip, jump over, go past, go to the next, move on to the next
    send: send, send off, shoot, drop, fire off
    forward: forward, pass on, pass ... on, send on, send ... on
    reply: reply, answer, respond, write back, text back, send ... back
    share: share
    copy: copy, duplicate, make a copy of, create a copy of
    paste: paste
    move: move, transfer, shift, relocate, reschedule, postpone
    save: save, keep, store, bookmark, add, remember, put
    mark: mark, flag, tick, set, label, make, tag, put
    tick: tick, tick off, tick ... off, check off, check ... off, cross off, cross ... off, mark ... as done, mark ... as completed, mark ... as complete, mark ... done, complete
    call: call, phone, ring, dial, give ... a ring, give ... a call, ring up, make a call to, place a call to, call up, get ... on the phone, make a phone call to, call ... up
    redial: redial, call ... again, dial ... again, call ... back, ring ... back
    hang-up: hang up
    search: search, look, find, look up, google, do a search, run a search, hunt, look ... up, do a web search
    play: play, put on, hear, listen to, put ... on, start playing, start
    shuffle: shuffle, play ... in random order, play ... on shuffle, mix
    download: download, get, fetch, save
    upload: upload
    install: install, get, download, put
    uninstall: uninstall, remove
    archive: archive, put ... into the archive, put ... in the archive, move ... to the archive, move ... into the archive
    mute: mute, silence, mute notifications for, turn off notifications for
    unmute: unmute, unsilence
    pin: pin, pin ... to the top, keep ... at the top, put ... at the top, stick
    unpin: unpin
    block: block, bar, put ... on the block list, put ... on the blocked list, add ... to the blocked numbers, add ... to the blocked list
    unblock: unblock, take ... off the blocked list
    book: book, reserve, get, make a reservation for, make a booking for, buy
    order: order, buy, purchase, get, place an order for, order in
    pay: pay, settle
    transfer: transfer, send, wire, pay, give, move
    request: request
    rent: rent, hire, book, reserve, get
    check-in: check in, check ... in, do the check-in
    lock: lock, lock up
    unlock: unlock
    close: close, shut, lower, let down, pull down, put down
    raise: raise, lift, roll up, open, pull up
    increase: increase, raise, turn up, turn ... up, put up
    decrease: decrease, lower, turn down, turn ... down, reduce
    connect: connect, pair, hook up, link, join
    disconnect: disconnect, unpair, unlink
    take: take, snap, shoot, make, capture, get
    record: record, film, shoot, take, make, capture, tape
    scan: scan
    log: log, record, enter, note, note down, track, register, add, put down, write down, put in, save, put, make a note of, key in, jot down
    spend: spent, spend, paid
    eat: had, ate, drank, drunk, eaten
    join: join, enter
    leave: leave, exit, quit
    invite: invite, add
    navigate: navigate, drive, take me, bring me, guide me, show me the way, how do i get, get me, give me directions, directions, get directions, find the way, route me, lead me, start navigation, navigate me, find a route, plan a route
    translate: translate
    convert: convert
    subscribe: subscribe, follow
    unsubscribe: unsubscribe, unfollow, unsubscribe me
    like: like, give ... a like
    hide: hide
    sort: sort, order, arrange
    print: print
    scale: scale, adjust, convert, change, set
    unpack: unpack, unzip, extract, decompress, uncompress
    pack: pack, zip, compress, zip up, put ... into a zip
    trim: trim, cut, shorten, crop
    restore: restore, undelete, recover, bring back, bring ... back
    refresh: refresh, reload
    remind: remind me, give me a reminder, set a reminder, create a reminder, add a reminder, make a reminder
    snooze: snooze
    rate: rate, give
    schedule: schedule, plan
    split: split
    turn: turn, switch, flip, put, set, make, go, bring, enter
    give: give, assign
    how-large: how large, how large is, how big, how big is, what is the size of, what size is
    how-old: how old, how old is, what is the age of
    how-fast: how fast, how fast is
    how-high: how high, how high is, how tall is
    how-often: how often`;
