import { EN_SITUATIONS, EN_SITUATIONS_ACCOUNT } from './en-situations.js';
import { vocabulary } from './vocabulary.js';

/** How customers of an English-speaking shop put things. */
export const EN = vocabulary('en', {
  padding: `
    hi hello hey dear good morning afternoon evening please pls plz thanks thank thx ty cheers sorry just really
    quick question questions help know want wanted wants need needs needed like would wouldnt could couldnt should
    tell wondering wonder got still going whats thing things anyone think thought possible im ive id ill youre guys
    team there u r ur yet now also already actually maybe sure okay ok well last week weeks ago today yesterday
    way see let make much many long does dont doesnt didnt isnt arent wasnt cant can hasnt havent wont shall
    etc anyway basically else ever even bit lot lots kind sort something anything everything somehow explain info
    work works working worked theres thats hows whos heres weve youve youd theyre hes shes lets werent hadnt shouldnt gonna wanna gotta
    cos because though annoying annoyed stuff weird strange bloody literally apparently honestly unfortunately
    information about regarding concerning hope hoping trying try tried urgent asap again instead mean means meaning`,
  light: `
    back straight away free get gets getting give gives giving take takes taking do done use using used send sends sent put go goes come
    comes find look looking happen happens happened happening keep keeps keeping say says
    saying ask asking offer offers possible allowed able buy buying bought shop store item items product products
    order orders ordered ordering new old time times day days month months year years one two three first
    people person my your right left big small bigger smaller online site website page show shows best better free`,
  meanings: `${EN_SITUATIONS}${EN_SITUATIONS_ACCOUNT}
    parcel, package, shipment, packet, consignment
    order, purchase
    in transit, still … transit, not moved, not moving, no movement, no update, not updating, stuck > tracking, moved
    parcel > order, delivery
    package, shipment > parcel
    delivery, deliver, shipping, ship
    postage > delivery, shipping, post
    dispatch, despatch > shipped, ship
    courier, carrier, driver, postman, mailman, dhl, ups, dpd, fedex, hermes, gls > courier
    where is, where … my, wheres, whereabouts, when … arrive, when … come, hasn't arrived, not arrived, has … shipped > track, tracking
    tracking code, tracking number, tracking link, tracking id, track … number > tracking, number
    trace, follow, locate > track, tracking
    late, delayed, delay, overdue > tracking, late
    not … received, never received, never arrived, didnt arrive, not … arrive, disappeared, vanished, stolen > lost
    says delivered, marked … delivered, shows delivered > delivered, lost
    lost, loss
    missing, incomplete, shortage
    not … in the box, left out, part … order, half … order > missing
    money back, get … back, cash back, paid back > refund
    money, cash
    refund, reimburse, reimbursement, refunded, repay
    money > refund
    bring my return, return … shop, return … store, return in store, returnable, cannot be returned, can be returned, returning > return
    start … return, make … return, do a return, request … return, return process, return policy, returns policy, how … return > return, register
    return, send … back, give … back, bring … back, take … back, ship … back, post … back, hand … back, go back
    withdraw, withdrawal, revoke > return, cancel
    cancel, call off, stop … order, undo, changed … mind, no longer … want, dont want … anymore, dont need … anymore, dont want … order
    two orders, bought twice, order … again by, double order, order double, pressed … twice, clicked … twice > cancel, order
    ordered twice, order … twice, by accident, by mistake, accidentally, mistakenly, duplicate order, wrong order > cancel, order
    cancel … order > cancel, order
    want … in … instead, in a different, different pair, different one, another one, instead of > exchange, another
    exchange, swap, replace, different size, different colour, another size, another colour, wrong size, bigger size, smaller size
    ordered … but … sent, ordered … but … got, ordered … but … received, but … sent, but got a, but received > wrong, item
    sent … wrong, got … wrong, received … wrong, delivered … wrong, wrong item, wrong product, wrong article, wrong colour, wrong parcel, incorrect item, different product, different item, not what i ordered, someone else's, mixed up, mix up > wrong, item
    too small, too big, too large, too tight, too short, too long, too wide, doesnt fit, not fit > exchange, size
    change, edit, modify, amend, alter, correct, update
    shipping address, delivery address > order, address, delivery
    expire, expires, expiry, valid, validity, run out, ran out, runs out
    blue, red, green, black, white, grey, pink, yellow, brown, purple > colour
    equipment, gear, kit
    kids, kid, child, children, toddler
    sticker > label
    raincoat, rainwear > waterproof, jacket
    replacement > spare, parts
    news > newsletter
    hole, holes, rip, ripped, tear, tore > repair
    wrong postcode, wrong street, wrong phone, gave … wrong, entered … wrong, put … wrong, mistyped, delivered to my, deliver … work, deliver … office, somewhere else, instead of home > address, change
    wrong address, moved house, moving house, new address, wrong house, house number, different address, typo > address, change
    address, street, postcode, zip code
    add … order, add … item, remove … item > change, edit
    cost, price, fee, charge, how much, expensive
    euro less, pounds less, dollars less, price … down, went down, less … website, price … fell, gone down, for less > price, match, lower
    found … cheaper, cheaper at, cheaper on, another shop, another store, other shop, competitor, beat … price, match … price > price, match
    cheap, cheaper, lower price, cheaper elsewhere, price drop, reduced, dropped … price, price … dropped, on sale now > price, match, lower
    charge my, charge … card, when … charge, charge … straight, billed, debit > charged, payment
    charged, debited, take … money, took … money, money taken, taken from, when … charged, when … pay > charged, payment
    cheap, cheaper, bargain > lower, discount
    pay, payment, paying, checkout
    paypal, visa, mastercard, amex, credit card, debit card, apple pay, google pay, bank transfer > payment
    pay with, pay by, ways … pay, how … pay, payment options, accept, accepted > payment, methods
    money … left, money … gone, money … taken, took … money but, charged but, paid but, debited but > payment, amount, order
    charged twice, double charged, charged double, paid twice, payment twice, taken twice, still charged > payment, reservation, bank
    declined, refused, rejected, failed, fails, bounced, doesnt go through, not go through, didnt go through
    card … work, card … refused, card … declined, payment … work > declined, payment, card
    instalments, installments, in parts, monthly, pay later, buy now pay later, split … payment, financing, in three > instalments
    klarna, afterpay, clearpay, instalments
    interest, fees, apr
    secure, safe, security, protected, fraud, phishing, scam, hacked, stolen card > security
    phishing, scam, fake email, suspicious, fraud > suspicious, security
    voucher, coupon, promo, discount code, promotional, rebate > promo, code, discount
    discount, reduction, percent off, money off
    gift receipt, gift note, hide … price, without price, no price, without prices > gift, present
    gift card, gift voucher, gift certificate, gift code, giftcard > gift, card
    balance, remaining, left on
    store credit, shop credit, credit note > credit, gift
    gave me a, was given, were given, got … present, got … gift, received … gift, received … present, unwanted gift > gift, return
    gift, present, gifted
    wrap, wrapping, gift wrap, gift box, giftwrap
    birthday, christmas, xmas, recipient, surprise > gift, present
    message, note, greeting card
    broken, damaged, defective, faulty, cracked, shattered, chipped, squashed, smashed, crushed, dented, torn, ripped, bent, leaking, scratched
    arrived broken, arrived damaged, box … broken, box … crushed, parcel … damaged > damaged, parcel
    came off, came loose, fell off, peeling, coming apart, split, wore out, after … months, after … year > warranty, fault
    broke, stopped working, died, fell apart, came apart, defect, malfunction, not working any more, coming off > warranty, fault, broken
    repair, fix, mend, repairing, stitch, sew, patch
    guarantee, warranty, guaranty
    still covered, under cover, coverage > warranty
    report … faulty, report … defect, faulty product, defective product, report … fault, use … warranty, use … guarantee, claim … warranty, claim … guarantee > warranty, claim
    under guarantee, under warranty > warranty
    claim, submit … claim
    need … new, need a spare, lost a, new … for my > spare, parts
    replacement part, replacement … for, need … part, missing screw, lost … part > spare, parts
    leak, leaking, leaky, leaks, drip > waterproof, seam
    spare, replacement part, parts, component
    size, sizing, fit, measurement, dimensions
    size chart, size guide, what size, which size, measurements > size, guide
    medium or large, small or medium, a medium, a large, size am i, between sizes, between two sizes, run small, runs small, run large, true to size, fit me > size, sizes, guide
    chest, waist, hips, bust, inseam > size, clothing
    login, log in, log on, sign in, signin, logging in
    log out, logged out, locked out, cant get in, cannot access, cant access, no access > sign, account, password
    login, log in, sign in, username > account
    password, passcode, pass word, credentials, pwd
    sign in to, log in to, cant sign, cant log, cannot sign, cannot log, unable to log, unable to sign, wont let me, not let me, get into > password, reset, sign
    forgot, forgotten, dont remember, cant remember, lost password, lost … login, reset > password, forgotten, reset
    get codes, get … code, no code, code … arrive, lost … phone, lost … authenticator, no phone > two-step, code
    two step, two factor, 2fa, mfa, authenticator, verification code, login code, otp, one time code > two-step, code
    why … account, benefits, advantages, have an account, need an account, activation, activate > create, account
    register, sign up, signup, create … account, open … account, make … account, registration, join
    account, profile
    without … account, without registering, as … guest, without signing > guest, order
    remove … account, remove my account, cancel … account, account removed, account deleted, get rid of … account > close, account
    close … account, delete … account, deactivate, terminate … account > close, account
    delete, erase, wipe, forget, remove, forgotten
    right … forgotten, delete … data, erase … data, forget me, gdpr > erase, data
    data, personal data, details, records, information about me, info about me, infos
    what … know about me, what … store, personal information, privacy policy > data, privacy, store
    sell my, keep … data, keep … details, how long … keep, how long … store > store, data, sold
    share … data, sell … data, sell … details, third parties, third party, pass on, who … access, kept, retention > data, store, sold
    privacy, gdpr, data protection
    send … data, all … data, data … have, data you, see … data, request … data, give me … data > copy, data
    download … data, export, copy of … data, subject access, my data > copy, data
    copy, duplicate
    cookie, cookies, tracking consent, consent banner
    newsletter, mailing list, marketing email, mailing, promotional email, spam, unsubscribe
    adverts, ads, advertising, promotions, junk, junk mail, stop sending, fewer emails, less emails > newsletter, emails
    stop … emails, stop … mail, too many emails, no more emails, opt out > newsletter, unsubscribe
    subscribe, subscription
    email, mail, e-mail
    mobile, cell, telephone, phone
    human, real person, a person, someone real, live agent, agent, representative, rep, operator, adviser, advisor, colleague, staff
    anybody there, anyone there, someone there, somebody, anybody > person, chat
    human, agent, representative, operator, speak to, talk to, speak with, talk with, not a bot, not a robot, real human > person, speak, colleague
    bot, robot, chatbot, machine > person, speak
    change my name, surname, last name, married, maiden name, my name > change, details, account
    new phone, new number, changed number, new email, update … number, update … email, update … details, change … details, change … name, change … phone, change … email > change, details
    speak german, speak french, speak english, speak spanish, languages, call you, phone you, ring you, call me, phone number > phone, call, line
    call, phone, ring, telephone, hotline, call centre, phone number > phone, call
    chat, live chat, messenger
    chat … open, chat … available, someone … chat, anyone … chat, chat hours > chat
    contact, reach, get in touch, get hold
    disagree, not happy, not satisfied, appeal, manager, supervisor, escalate, ombudsman > complaint
    complain, complaint, unhappy, dissatisfied, disappointed, angry, terrible, awful, bad service, rude, feedback, unacceptable > complaint
    where … shops, where … stores, where … shop, where … store, nearest shop, nearest store, near me, shop near, store near, a shop in, a store in > stores, opening
    shop, store, branch, outlet, location, showroom
    hours, opening times, opening hours, open on, open until, closing time, when … open, what time … open > opening, hours
    collect, pick up, pickup, collection, fetch, pick … up
    pick … up at … store, pick … up at … shop, hold … reserved, reserved items, reserve > click, collect, reserved
    click and collect, pick … up in store, collect in store, collect … shop, pick … up … shop, reserve > click, collect, store
    locker, pickup point, pick up point, collection point, parcel shop, drop off point > pick-up, locker
    tried … deliver, tried … delivery, attempted delivery, courier … card, left a card, missed … parcel, when … again > missed, courier
    was out, were out, while … out, wasnt in, not in when, came while, nobody … home, noone … home, no one … home, not … home, failed delivery, delivery attempt, second attempt > missed, courier
    nobody home, not home, wasnt home, not at home, nobody … in, missed … delivery, missed … courier, out when, at work, neighbour, neighbor, redeliver, redelivery > missed, courier, home
    express, next day, overnight, fast delivery, quickest, urgent delivery, rush, tomorrow > express, delivery
    free shipping, free delivery, delivery free, shipping costs, delivery costs, delivery fee, shipping fee, delivery charge, cost … delivery, cost … shipping, cost … send > delivery, costs
    ship to, deliver to, shipping to, delivery to, do you ship, countries > delivery, countries
    the us, united states, asia, africa, new zealand, brazil, outside europe > international, outside
    abroad, international, overseas, foreign, outside … eu, worldwide, non-eu
    uk, usa, america, canada, australia, switzerland, norway, japan, england, britain > international, outside
    customs, duty, duties, import tax, tariff
    how long … delivery, how long … deliver, how long … shipping, delivery time, when will … delivered > delivery, times
    refund … not … received, refund … pending, refund status, where … refund, refund … late, refund … arrive, money back when, waiting … money, havent … refund, not … refunded > refund, long
    delivery costs refunded, shipping refunded, refund … shipping, refund … delivery, postage back, postage refunded, bought in store, paid in store, cash purchase > refund, paid, back
    refund … go, refund … go to, refunded to, refund to my, get refunded to, refund … different, refund … same > refund, paid, account
    refund … gift card, refund … voucher, refund … credit, voucher instead, credit instead, exchange … voucher > gift, card, credit
    money … on my, money … arrive, until … money, before … money, long … money, get … refund, when … refunded > refund, long
    how long … refund, when … refund, when … money, refund time, waiting … refund, still no money, still … refund > refund, long
    part … money, only … part, some … money, refund … wrong, wrong refund, refund … less, refund … short > partial, refund
    partial, less than, not … full amount, full refund, not all … money, less money, deducted, deduction > partial, refund, smaller
    different card, different account, another account, another card, other account, bank account, old card, closed account > refund, card, account
    deadline, how many days, how many weeks, how many months, how long … send back, how long … bring back, how long … return, return period, return window, time limit, too late, return policy > return, period, days
    sale, clearance, reduced item, outlet, final sale, discounted
    worn, used, wore, wear, washed, tried on, opened
    label, return slip, return form, printer, qr
    receipt, invoice, bill, proof … purchase, vat
    vat, tax, tax number, company name, tax id
    confirmation, order confirmation, no email, no confirmation, never got … mail, never got … email, didnt get … email > confirmation, email
    did … go through, order … through, order … placed > confirmation, order
    status, on hold, pending, processing
    tell me when, let me know when, email me when, size … back, is back, coming back > stock, sold-out
    preorder, pre order, back order, backorder, out of stock, sold out, coming soon, not … released, release date, unavailable > pre-order, stock
    in stock, back in stock, available again, restock, restocked, notify, notification, available > stock, sold-out
    my points, bonus points, loyalty points, spend … points, redeem … points, earn … points, collect … points, points worth > points, loyalty
    loyalty, rewards, reward, points, bonus, loyalty programme, loyalty program, membership, member
    rewards, loyalty card, loyalty program > points, loyalty
    student, teacher, nhs, pensioner, military
    scout, scouts, association, troop, society, charity, sports team, class, club > club, bulk
    bulk, wholesale, large quantity, group order, team order, school, club, company order, company, corporate, reseller
    logo, print, embroidery, embroider, custom, customised, branding > logos, printed, embroidered
    quote, quotation, estimate, offer
    rent, hire, rental, borrow, lend, lease
    deposit, bond
    come from, made in, where … made, origin, manufactured, produced, sourced, factory, animal, fur, wool, cotton, organic > materials, environmental
    recycle, recycling, environment, eco, eco-friendly, sustainable, sustainability, ethical, vegan
    chemicals, pfas, pfc, toxic, materials, fabric
    hand in, old clothes, old gear, old tent, old boots, worn out > recycling, worn-out
    dispose, throw away, get rid, old gear > recycling, worn-out
    wash, washing, clean, cleaning, laundry, machine wash
    care, look after, maintain, maintenance, treat, treatment
    mould, mold, mildew, mouldy, moldy, musty, stain, smell, smells, dirty, mud > clean, mould
    waterproof, water repellent, proofing, water resistant, impregnate, reproof, re-proof, rain proof
    lets water, lets … in, soaks through, leaks, not waterproof, wet through > waterproof, re-proof
    jacket, coat, anorak, parka
    rain, rainproof > waterproof
    trousers, pants, jeans
    trousers, pants, jacket, shirt, jumper, sweater, fleece, hoodie, clothes, garment > clothing
    trainers, sneakers, shoes, footwear, boots
    rucksack, backpack, pack
    straps, hip belt, back length
    resole, re-sole, new soles, soles > soles, repair
    zip, zipper
    torch, headlamp, flashlight, headtorch
    colour, color
    sleeping bag temperature, degrees, rating, comfort, warm > temperature, rating
    sleep, persons, capacity, man tent, person tent, how many people > tent, people, fit
    checkout, basket, cart, trolley, shopping bag
    order by phone, order … phone, minimum order, smallest order, how … buy, where … buy > place, order
    buy, purchase, place … order, how … order, ordering > order, place
    holiday, holidays, christmas, bank holiday`,
});
