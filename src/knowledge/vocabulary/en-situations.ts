/**
 * What customers say has happened, rather than what it is called. Read before
 * the words of trade: of two phrases as long, the one written first counts.
 */
export const EN_SITUATIONS = `
    where … stuff, where … things, where … goods, where … parcel, where … package, where … order, get here, be here, come yet > track, order
    has it been sent, been sent, been shipped, been dispatched, been posted, sent yet, left yet, on its way, on the way, out for delivery > track, order
    no update, no updates, hasnt moved, not moved, stuck in, since … shipped, still waiting for … order, still waiting for … parcel > track, tracking
    order … not arrived, order … still not, waiting … order, waiting … parcel, waiting … package, waiting … delivery > track, order
    never turned up, not turned up, didnt turn up, hasnt turned up, gone missing, went missing, got lost, lost in the post > lost, parcel
    nicked, stolen, stole, theft, thief, robbed > lost, parcel
    doorstep, porch, front door > parcel
    says … delivered, says it was delivered, supposedly delivered, apparently delivered, signed for > lost, delivered
    card through … door, card in … letterbox, card … mailbox, note through, note on … door, slip through, left a note, left a slip > missed, courier
    next door, leave … neighbour, leave … neighbor, left with, leave … garage, safe place, leave it outside, leave … porch > missed, courier, neighbour
    come again, come back another, another day, different day, other day, new delivery date, rearrange, reschedule, at work when, at the office when, too late for the courier, driver came, courier came, rang the bell, doorbell > missed, courier
    box … wet, parcel … wet, package … wet, box … open, box … torn, parcel … open, came open > damaged, parcel
    came with … crack, came with … hole, came with … scratch, came with … dent, on arrival, upon arrival, when i opened, when i unpacked, in pieces, broke … transit, broken … transit > damaged, arrived
    arrived … broken, arrived … damaged, arrived … smashed, arrived … cracked, arrived … bits > damaged, parcel
    piece missing, part missing, something missing, one missing, bit missing, item … missing, is missing, are missing, was missing, were missing > missing, item
    only got, only received, only one, only half, only some, only part, not inside, wasnt inside, werent inside, not included, wasnt included, wasnt in the box, werent in the box, not in the parcel, box was empty, empty box, forgot to send, forgot to pack, arrived without, came without > missing, item
    not the one i, isnt the one, not the right, isnt what i ordered, isnt mine, not mine, belongs to someone, other customer, someone else, wrong thing, wrong stuff, wrong model, wrong one, wrong shoe, two left > wrong, item
    dont like, didnt like, not like, doesnt suit, not suit, not for me, hate it, ugly, isnt nice, looks different, look different, what i expected, as expected, not as described, not … as pictured, not happy with the, not happy with it, no use to me, dont need it, regret buying > return, item
    can it go back, hand it back, bring it back, take it back, send it back, want to return, drop it back, get returns, returns work, send back > return, item
    how long have i got, how long do i have, how long have i, last day, last date, cut-off for return, run out of time, still … return, still … send back, can i still return, more time > return, period, deadline
    bought … weeks ago, bought … week ago, bought … month ago, past the return, after the return, after 30 days, after 14 days, over a month > return, period, deadline
    sticker, shipping label, returns label, print … label, no printer, a printer, cant print, without printing, drop off, drop-off, where … drop > return, label
    bought … reduced, bought … sale, bought … outlet, bought … clearance, return … clearance, return … sale, return … outlet, return … reduced, return … discounted, outlet … back, reduced … back, sale … back, discounted … back, final sale, final piece, final reductions, sale items, sale item > return, sale, outlet
    tags off, cut … tags, removed … tags, took … tags, without tags, no tags, tag removed, threw … box, without … packaging, without … box, already opened, already washed, already worn, already used, wore it, worn it, worn once, wore them, used it once, used once, washed it, wore once > return, worn, used
    was given, given this, given to me, bought it for me, bought me, got me, bought by, aunt, uncle, grandma, from my mum, from my mother, from my friend, got it for my birthday, got … for christmas, unwanted … present, unwanted gift, christmas present, without a receipt, giver > return, gift, given
    present … back, present … return, gift … back, return … present, exchange … present, swap … present > return, gift, given
    size up, size down, bigger one, smaller one, larger one, next size, other size, one size, size bigger, size smaller, size larger, trade … for, swap for, swap it for, swap … for, change it for, change … for another > exchange, size
    in another, in the other, other colour, different color, another color > exchange, colour
    cheaper version, similar one, different model, different product > exchange
    you didnt pay, pay … back everything, everything back, all my money, all of my money, full price back, less than i paid, off my refund, refund … lower, refund … smaller, refund … small, refund … low, only refunded, only got … refund, not refunded in full, not … in full, money … missing, why … deducted, less back, less than expected, wrong sum, wrong amount, refunded … wrong, amount … wrong > partial, refund, smaller
    no cash yet, no money yet, still … money, still … cash, where … money, wheres … money, when … reimbursed, when … paid back, havent … money, not had … money, hasnt … money, money … yet, refund … here, nothing on my account, nothing in my bank, nothing back yet, been refunded yet > refund, long, timing
    wheres … refund, where … refund, no refund, refund … yet, refund not, refund … take, refund … taking, until … refund, waiting … refund, chase … refund > refund, long, timing
    delivery costs back, delivery cost back, shipping back, postage back, delivery … back, delivery fee back, delivery charge back, shipping costs back > money, paid, back, delivery
    refund … another card, refund … different card, refund … other card, refund … bank, refund … paypal, refund … account, refund … cash, card expired, card … expired, card … cancelled, card … closed, card … gone, old card, new card, pay back to, paid back to, which account, which card, how am i refunded, how … refunded, two methods, back on my card > refund, paid, back
    voucher over, voucher rather, rather … voucher, prefer … voucher, voucher … return, credit … return, credit … refund, instead of money, instead of cash, rather than money, rather than cash, keep as credit, as store credit, as credit, as a voucher, as a gift card, refund as > refund, gift, card
    spread the cost, spread the payment, spread it, spread payments, over three months, over … months, bit by bit, in stages, all at once, in one go, afford, in parts, every month, monthly, on credit, on finance, finance, pay half, pay the rest, three payments, part payment > pay, instalments
    missed a payment, late payment, pay early, next payment, next instalment > instalments
    card … through, card … go, take my card, take … card, accept my card, accept … my card, accepting … card, card … accepted, card … error, card keeps, card … blocked, card … reject > declined, payment
    checkout error, payment error, error … pay, error … paying, error … checkout, error message, cant pay, cannot pay, unable to pay, not let me pay, let me pay, transaction, payment … through, pay … fail, keeps failing, keep failing > declined, payment
    used my card, card was used, card … misused, didnt make, didnt buy, dont recognise, dont recognize, unknown charge, unauthorised, unauthorized, stole my card, pretending, pretend, fake, spoof, strange text, weird text, weird email, strange email, dodgy, genuine > card, security
    save … card, saved card, stored card, store … card, keep … card, delete … card, remove … card, card details, card number, safe to pay, safe to buy, trust > card, security, details
    when … charge, when … charged, when will you take, take the money > charged, payment, methods
    do you take, do you accept, take paypal, pay with, pay in cash, pay cash, cash on delivery > payment, methods
    code … work, code … working, code … rejected, code … refused, code … invalid, code … accepted, code … expired, invalid code, coupon … rejected, coupon … work, voucher … work, voucher … rejected, discount … work, discount not, discount … applied, coupon … applied > promo, codes, work
    two codes, both codes, several codes, multiple codes, combine … codes, combine … vouchers, stack, enter my voucher, enter … code, forgot … code, forgot … voucher, forgot … discount, student discount, teacher discount, add … code, use … code, welcome code, first order > promo, codes, discount
    saw it cheaper, saw … cheaper, seen … cheaper, has it for less, have it for less, sells it for less, sell it for less, for less, lower elsewhere, less elsewhere, amazon, ebay, cheaper somewhere, beat this, beat that > price, match
    went on sale, gone on sale, now on sale, on sale right after, on offer now, now on offer, now reduced, price changed, price … drop, price … reduced, cheaper now, now cheaper, cheaper today, pay the difference, refund the difference > price, match
    how much is left, whats left on, left on my, my gift card, my giftcard, use … gift card, gift card … expire, gift card number, gift card balance, lost … gift card, lost … gift voucher, buy a voucher, buy … gift card, redeem, card balance > gift, cards, use
    my points, the points, extra points, how many points, points … off, points expire, rewards, bonus scheme, reward scheme, my bonus, what … birthday > points, loyalty
    write a message, message inside, personal message, write something, card inside, note inside, add a note, add a card, leave out the price, without the price, hide … price, as a surprise, surprise, directly to my, straight to my, to my friend, to my mum, to my mom, to my sister, in time for christmas, for christmas, here for christmas, wrapped > gift, order, present
    `;
export const EN_SITUATIONS_ACCOUNT = `
    wrong house, house number, wrong street, wrong flat, wrong town, wrong city, wrong zip, old address, typo in … address, typo in, mistake in … address, moved since, sent to my old, put in the wrong, entered the wrong, spelt … wrong, spelled … wrong > change, order, address
    need it in, want it in, rather have, picked the wrong, chose the wrong, selected the wrong, ordered the wrong size, add something, add another, add one more, one more thing, forgot to add, leave one out, edit … order, change … order > change, order
    clicked twice, clicked … twice, pressed … twice, twice by, ordered two, bought two by, stop … order, dont ship, dont send it, havent sent, before it ships, ordered by > cancel, order
    be back, back again, in again, coming back, have it again, get more, more in, again in my size, any more of, let me know, tell me when, not released, not out yet, comes out, run out of, all gone, gone in my size > stock, pre-order
    heard nothing, in my inbox, no mail, no email, nothing came, not … confirmation, got no confirmation, no receipt in, email wrong when, mail after ordering, mail after i ordered, did … order work, did … order go, order went through, order placed > confirmation, email
    still being processed, being processed, stuck on, says processing, what does … mean, what is meant, status … changed, says packed, still packed > order, status
    of us want, same jackets, same shirts, matching, for everyone, for the whole, uniform, uniforms, workwear, for our team, for our staff, for my company, for our company, for our school, for our club, for my team, our logo, logo on, name on … shirt, large amounts, large order, big order, lots of, volume discount, group discount > bulk, orders, clubs
    have to register, must i register, register to shop, register to buy, register to order, need … account to, without signing up, guest checkout, as a guest, how do i buy, how to buy, how to order, over the phone, smallest amount, minimum amount, minimum spend > place, order, checkout
    become a member, be a member, become a customer, make a login, get an account, set up … account, make an account, new account, sign me up, new customer, old enough, how old > create, account
    sign me up … news, sign up … news, sign up … newsletter, get … news, latest news, subscribe, sending me, send me … mails, stop … mailing, spam from you, marketing messages, fewer mails, take me off, off your list, from your list > newsletter, emails
    get rid of … profile, delete … profile, close … profile, remove … profile, shut … account, shut down, for good, cancel … membership, end … membership, leave you, leave for good, be a customer, being a customer, quit, deactivate me > close, account
    everything you have on me, everything you have about me, everything you hold, everything … on me, everything … about me, all my info, all my information, see my info, info you have, information you have, hold on me, have on me, have about me, held about me, stored about me > copy, data
    wipe everything, erase everything, delete everything, wipe everything you have about me, delete everything you have about me, erase everything you have about me, forget me, forget about me, delete … information, remove … information, erase … information, delete … info, remove … info, remove … details, delete … details, delete … records, off your system, from your system, from your database > delete, data, erase
    who can see, who sees, who has access, who gets, pass … details, pass on, sell my, share my, give my … to, what do you know, know about me, keep my address, keep my details, keep my data, how long do you keep my > data, store, personal
    accept all, accepted all, clicked accept, banner, pop-up, popup, ads tracking, ad tracking, tracking ads, tracking me, follow me, following me, turn off ads, targeted ads, consent settings, privacy settings > cookies, choice
    get into my, get in, getting in, accept my password, accept … password, wrong password, password … wrong, password … work, password … rejected, forgot my, reset link, reset email, reset mail, locked me out, account … locked, account … blocked, kicked out, forgot … login > password, reset
    extra security, more secure, extra code, second factor, second step, six digits, digit code, verification text, text … code, sms … code, code by text, code … come, get the code, new phone and, backup codes, the app wants, code app > two-step, sign
    got married, different name, new name, name … wrong, name … profile, name … account, wrong name, new mobile, mobile number, change my number, new number, mail address, another email, old email, email … longer, email … changed, contact info, contact details > change, email, details
    your number, whats … number, what is … number, which number, ring you, phone you, call you, call me, call me back, callback, call back, when can i call, line busy, lines busy, nobody answers, no one answers, no one picks up, on hold for ages > phone, call, hours
    in here, this chat, the chat, chat online, someone online, anyone online, online right now, online now, you there, at night, this conversation, transcript, send … picture, send … photo, send … screenshot, attach > chat, help
    are you a bot, are you a robot, are you human, are you real, are you a real, is this a bot, is this a robot, a bot, talking to a, put me through, put … through to, connect me, transfer me, pass me, get me a, real human, real person, actual person, actual human, living person, not a machine, understand me, doesnt understand, dont understand > speak, person
    a human, want a human, someone to talk, talk to someone, speak to someone, speak with someone > speak, person
    speak to … boss, speak to … manager, speak to … supervisor, talk to … manager, talk to … boss, your boss, your manager, a manager, the manager, in charge, fed up, had enough, never again, never buying, worst, let down, sick of, not good enough, not acceptable, leave feedback, send feedback, give feedback, poor service, terrible service, awful service > complaint, make
    disgrace, disgraceful, ridiculous, appalling, shocking, furious, horrible, useless, shambles, pathetic, unfriendly, impolite, rude > complaint
    where are you, where are your, where is your, where can i find you, nearest branch, nearest outlet, closest shop, closest store, closest branch, your branches, visit you, come by, a shop in, any shops, have a shop, have a store, have … branch, physical, can i park, car park, parking, open on, open today, open tomorrow, open now > stores, opening
    pick it up in, pick up in store, pick … up in, fetch … shop, fetch … store, fetch it, collect … person, collect in, ready to fetch, ready to collect, ready for collection, hold a reservation, hold my, reserve … shop, reserve … store, reserve something, try … in store > click, collect, store
    kiosk, petrol station, gas station, corner shop, post office, dropped at, parcel shop, packstation, fetch it for me, pick it up for me, collect it for me, collect for me > pick-up, point
    fastest way, quickest way, in a hurry, need it by, need it before, need … by tomorrow, by tomorrow, by friday, by monday, by saturday, by the weekend, here tomorrow, same day, fastest, paid for express > express, delivery
    how many days till, how many days until, how many days … arrive, how many days … come, days till it, how fast, how soon, how long … arrive, how long … come, how long … get here, how long … post, deliver … saturday, deliver … sunday, deliver … weekend, deliver … weekends, weekend delivery, saturday delivery, large things, bulky things, heavy things, oversized > delivery, times, costs
    how much is postage, how much … postage, how much … delivery, how much … shipping, pay for delivery, pay for shipping, free delivery from, postage free > delivery, costs
    i live in, live abroad, live outside, send it to, send … abroad, the states, import duties, import duty, pay customs, pay duty > international, delivery
    find my invoice, wheres my invoice, where … invoice, wheres … invoice, wheres … receipt, where … receipt, find … receipt, on the bill, on the invoice, for my taxes, tax return, tax office, proof … purchase, for my boss, expenses, expense claim, accountant, bookkeeping, business purchase > invoice, vat
    hole in, holes in, a hole, get it repaired, get it fixed, new zip, ripped my, tore my, torn my, got a tear, a tear, a rip, sew, have it mended > repair, service
    zip broke, zip broken, zip … broke, zipper broke, seam … open, seam came, sole came, sole … off, handle snapped, handle broke, snapped, snaps, fell apart, falling apart, falls apart, broke after, broken after, stopped working, doesnt turn on, wont turn on, wont switch on, keeps breaking, is faulty, was faulty, product … faulty, normal use, after a few, after two months, after one month > warranty, claim, fault
    how long … covered, how long … guarantee, how long … warranty, still … warranty, still … guarantee, still under, still covered, years ago, years old, year old, is there a guarantee, is there a warranty, warranty … expired, guarantee … expired, wear and tear, does it cover, is it covered, what … cover, what … covered > warranty, lasts
    screw, bolt, lid, cap, knob, battery, charger, cable, buckle, peg, pole, hose, filter, missing part, replacement part > spare, parts
    replacement pole, replacement buckle, replacement strap, replacement lid, replacement battery, replacement cap, replacement for, replacement peg, lost a, lost the, need a new, need new > spare, parts
    pinch, pinches, pinching, blister, blisters, toes, wide feet, narrow feet, feet, heel slips, heel > shoes, size
    usually wear, normally wear, normally take, usually take, am a size, wear a size, what should i get, which size should, half size, half sizes, eu size, uk size, us size > size, find
    come up small, comes up small, come up big, come small, fits small, fits large, leg length, inside leg, sleeve length, how do i measure, what height, kids size, kids sizes, childrens size, size … kids, size … child > size, clothing, guide
    hurts … shoulders, hurt … shoulders, shoulders hurt, shoulders ache, back hurts, hurts my back, on my back, set up … straps, adjust … straps, adjust the, tighten, loosen, straps, litres, liters, frame length > backpack, adjust
    shoes … washing machine, boots … washing machine, dry them, dry … shoes, dry … boots, wet shoes, wet boots, boots soaked, shoes soaked, leather, polish, wax, suede, nubuck, laces, shoe care, crumble, crumbling > boots, care
    black spots, smells musty, smell musty, over winter, over the winter, for the winter, how to store, store it, pack it away, put it away, full of sand > clean, dry, store
    water … bead, water … beads, bead, gets wet through, get wet through, fabric softener, tumble dry, tumble dryer, clean a raincoat, wash a raincoat, wash … jacket, wash … coat, jacket … wet, coat … wet > wash, waterproof
    will i be cold, be cold, be warm, warm enough, freeze, freezing, degrees, cold nights, for winter, for summer, down or, synthetic > temperature, ratings
    stand up in, stand in it, standing, how big a, fit four, fit all, sleep four, sleeps, room for, space for, for a family, luggage, metres tall, meters tall, how tall > fit, people, tent
    where … made, where is it made, made from, nasty chemicals, any chemicals, throw away, throw out, old stuff, get rid of old, get rid of my old, recycle, ethical, vegan, animals, cruelty, child labour, fair trade, planet, climate > materials, environmental
    lend, loan, loaned, borrow, for the weekend, for a weekend, for a week, for a few days > rent, rental
    someone else, someone elses, somebody else, somebody elses, another person, other persons, ordered … but its, ordered … but it, ordered … but they, ordered … but i, sent me … instead > wrong, item
    should have been here, should have arrived, should be here, supposed to arrive, supposed to be, was due, expected yesterday, far away, far is, any news, any sign > track, order
    says it came, says it arrived, says its here, says … arrived, says … been delivered, got stolen, been stolen, was stolen, order … stolen > lost, parcel
    werent there, wasnt there, werent in, you forgot, forgot the, forgot my, forgot to include, nothing inside, nothing in the box > missing, item
    in the shower, they rang, they came, try again, they … try, was away, were away, am away, going to be away, on holiday, wont be home, wont be in, nobody in > missed, courier
    did you keep, you keep, you kept, kept some, refund … short, euros short, pounds short > partial, refund
    bank says, bank said, bank wont, bank … blocked, error … payment > declined, payment
    how late can i, can i ring, can i phone, can i call, do you answer the phone > phone, call, hours
    near my work, near my home, near my house, near my office, near work, near me instead > pick-up, point
    have this again, have these again, have them again, have it again, be available, new model > stock, pre-order
    paid more than, costs less now, less now, costs now, is less now, another site, other site, other website, different shop > price, match
    nurse, doctor, police, army, veteran, senior, seniors, pensioner, student, teacher, nhs > discount, promo
    get my cash, get my money, seen any money, seen … money, seen my money, see my money, returned … money, sent … money > refund, long, timing
    send … back, give … back, bring … back, take … back, ship … back, post … back > return, item
    to print, slip, returns form, sticker, stickers > label, return
    worn them, used them, worn … once, worn outside, worn … outside, used … once, worn … twice, tried … outside > worn, return, used
    on my order, in my order, of my order, order … address, gave you, gave … old address > change, order
    different email, email now, new email, new mail, email has changed, my email > change, email
    come and get, come and collect, come and pick, come to the shop, get it from the shop, get it from the store, bring to collect, come to collect, collect … today > click, collect, store
    i want out, want out, want to leave, profile completely, stop my account > close, account
    your ads, ads everywhere, adverts everywhere, seeing ads, see ads, personalised ads > cookies, tracking, advertising
    what info, which info, info … about me, information … about me, my records, all my records, all my data, what data > copy, data
    get rid of … details, get rid of … data, get rid of … information, keep my information, keep my info, hold my, all my details > delete, data
    calls recorded, call … recorded, recorded, recording, recordings > data, store
    need this for, need it for, need them for, need this by, need them by, rush, hurry, before the weekend, before friday, before monday > express, delivery
    spend it, spend my, got a voucher, have a voucher, cash for my gift, gift card for cash > gift, cards, use
    stood on, stepped on, run over, squashed, flattened, battered, knocked, bashed > damaged, parcel
    never made, didnt authorise, didnt authorize, didnt approve > card, security
    for an event, for our event, shirts for, scout, scouts, rates for groups > bulk, clubs
    didnt mean to, mean to order, meant to order, not mean to, going out, by accident, accidentally, accident > cancel, order
    do you close, do you open, you close, you open, closing time, come to your shop, dog, dogs, wheelchair > stores, opening, hours
    dont have that card, dont have the card, dont have … card, card any more, card anymore > refund, paid, back
    lost one, lost one of, one … lost, lost part, lost some > spare, parts
    old jacket, old coat, old shoes, old clothes, old stuff, old things, old gear, old tent > recycling, materials
    tent for, fit … inside, fits inside, big enough, adults, people fit > tent, people, fit
    undone, unravel, unravelling, fray, frayed, stitching, seams split, loose thread, came undone > warranty, claim
    water goes, water comes, water gets, rain goes, rain comes, rain gets, goes through my coat, detergent, washing powder, softener > wash, waterproof
    my bag, bag sits, sits too > backpack
    upload, photo, photos, picture, screenshot > photos
    do i need an account, need an account, dont know how to order, know how to > place, order, checkout
    where … register, how … register, where … sign up > create, account
    your offers, get … offers, get … deals > newsletter, subscribe
    not sure … order, order worked, order … work > confirmation, email
    send … something … birthday, to my dad, to my father, to my mother, my dad, my mum, my mom, my wife, my husband, my girlfriend, my boyfriend > gift, order
    new mobile and, text with the code, text with a code, get the text, dont get … code, authenticator > two-step, sign
    longer trousers, shorter ones, short ones, long ones, longer ones, can i have short > exchange, size
    hasnt come, not come, didnt come, isnt here, not here, still not here, not there yet, hasnt shown up, not shown up > track, order
    saved about me, know about me, got about me, hold about me, about me > copy, data
    given to, data … given, advertisers, given away > data, store, personal
    need a medium, need a large, need a small, need an m, need an l, need a size, need a different size, need the next > exchange, size
    put a card in, put a card, include a card, put … note, add … message, include … note > gift, order, message
    short one, am short, im short > missing, item
    too many mails, too many mails from, so many mails, so many emails > newsletter, emails
    by invoice, on invoice, on account, use my card > payment, methods
    service number, customer service number, contact number, helpline, support number > phone, call, hours
    have to log in to, need to log in, log in to order, log in to buy, login to order > place, order, checkout
    being applied, not applied, 10 off, off isnt > promo, codes, work
    refund in cash, refunded in cash, refund by cash, cash refund > paid, back, refund
    off the labels, labels off, taken off … labels, removed … labels > worn, return, used
    delete login, delete my login, delete my user, remove my login > close, account
    where its going, where it goes, where its sent, where you send it > change, order, address
    took money off, took some off, money off for, signs of use > partial, refund
    minus, below zero, below freezing > temperature, ratings
    internet, online, web
    `;
