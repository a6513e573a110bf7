import { foldWord } from '../scan/char-class.js';

/** Words that turn a person's name into that of a company, a place, a street or a thing, folded. */
const THINGS: ReadonlySet<string> = new Set(
  `gmbh ag kg ohg ug se ltd limited inc llc llp plc corp corporation company co group gruppe groupe gruppo grupo holding
  bv nv sa sl slu srl spa sas sarl eurl lda ltda sp zoo oy ab as aps kft foundation fundacion fondation fondazione stiftung
  stichting fundacao fundacja institute institut instituto istituto university universitat universite universidad
  universita universidade uniwersytet college school schule ecole escuela scuola escola szkola gymnasium lycee liceo
  hospital klinik clinic clinica museum museo musee muzeum museu theatre theater teatro stadium stadion estadio stade arena
  airport flughafen aeroport aeropuerto aeroporto lotnisko station bahnhof gare estacion stazione estacao dworzec hotel
  hostel restaurant cafe bar pub bistro store shop boutique market center centre zentrum centro bank banque banco banca
  street road avenue lane square bridge park gardens tower strasse platz allee weg brucke rue via calle rua ulica plaza
  piazza praca plac straat laan plein boulevard quay highway building gebaude
  edition collection kollektion collezione coleccion colecao series serie model modell modele modelo version perfume parfum
  parfume profumo eau cologne shampoo creme cream jacket jacke veste giacca chaqueta dress kleid robe vestido shoes schuhe
  jeans shirt hemd bag tasche sac bolso borsa watch uhr montre reloj orologio sofa couch chair stuhl chaise silla sedia
  table tisch lamp lampe lampara regal shelf schrank kommode bett bed matratze mattress pillow kissen rug teppich
  award prize preis prix premio cup pokal trophy day night week show book buch livre libro film movie album song tour concert
  konzert festival season episode challenge league liga plus pro mini max air ultra lite premium deluxe classic gold silver
  black white red blue green app update server router theme template font plugin cottage house farm farmhouse villa manor lodge barn haus hof mansion
  stoel stoelen bank kast krzeslo stol lampa lozko szafa fotel biurko polka kanapa materac dywan buty sukienka kurtka torba plaszcz
  koszula zegarek perfumy kolekcja candeeiro cadeira mesa sofa armario estante cama casaco sapatos mala relogio perfume mesa cama
  alfombra zapatos lampada poltrona divano tavolo letto armadio tappeto scarpe fauteuil canape lit tapis chaussures sessel kleiderschrank
  mantel hose pullover kettle mattress rug wardrobe sweater coat boots boot sneakers backpack stroller
  backerei metzgerei autohaus apotheke praxis kanzlei spedition mobel elektro friseur gasthaus gasthof familie family salon studio garage
  bakery butcher pharmacy law carrosserie boulangerie boucherie pharmacie cabinet famille panaderia taller farmacia tienda libreria familia
  panetteria officina famiglia bakkerij apotheek gezin piekarnia apteka sklep rodzina brothers bros sons
  sauce wine wein vin vino whisky whiskey
  beer bier tea tee the tequila rum gin vodka pizza burger chocolate schokolade coffee kaffee cafe saloon
  claus christmas weihnachten noel easter ostern halloween island islands beach lake river mount valley county province
  protocol method theorem equation syndrome disease effect law scale test amendment doctrine`.split(/\s+/),
);

/** Makers, shops and figures that carry a person's name, and people everybody writes about: two words, folded. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(
  `hugo boss,tommy hilfiger,calvin klein,ralph lauren,giorgio armani,emporio armani,jean paul,paul smith,karl lagerfeld,michael kors,
  louis vuitton,yves saint,yves rocher,christian dior,christian louboutin,jimmy choo,harry potter,jack daniels,jack daniel,
  johnnie walker,johnny walker,jim beam,jack wolfskin,adolfo dominguez,albert heijn,max mara,roberto cavalli,marc jacobs,kate spade,
  stella mccartney,stella artois,tom tailor,tom ford,tom tom,philipp plein,charles schwab,morgan stanley,jp morgan,elizabeth arden,
  helena rubinstein,mary kay,thomas cook,robert bosch,mercedes benz,victoria secret,victorias secret,carolina herrera,paco rabanne,
  nina ricci,antonio banderas,pedro del,bimba y,loewe madrid,sergio tacchini,carlo colucci,massimo dutti,salvatore ferragamo,
  bruno banani,bruno magli,jil sander,marc cain,gerry weber,peter kaiser,paul green,josef seibel,gabor shoes,fred perry,ben sherman,
  ted baker,john lewis,john deere,laura ashley,karen millen,dorothy perkins,miss selfridge,russell hobbs,kenneth cole,perry ellis,
  tory burch,vera wang,vera bradley,donna karan,anna sui,sonia rykiel,agnes b,claudie pierlot,pierre cardin,pierre fabre,
  guy laroche,guy degrenne,jacques dessange,leroy merlin,paul bocuse,bernard loiseau,ricardo eletro,ana hickmann,carlos santana,
  jan tschichold,wolfgang puck,gordon ramsay,jamie oliver,martha stewart,betty crocker,aunt jemima,uncle ben,uncle bens,wendy burger,
  papa johns,domino pizza,dunkin donuts,mickey mouse,donald duck,bugs bunny,peter pan,robin hood,james bond,sherlock holmes,
  indiana jones,luke skywalker,lara croft,super mario,santa claus,winnie pooh,peppa pig,bob marley,michael jackson,taylor swift,
  albert einstein,isaac newton,charles darwin,william shakespeare,leonardo da,marie curie,nikola tesla,thomas edison,
  alexander graham,abraham lincoln,george washington,martin luther,winston churchill,nelson mandela,mahatma gandhi,adam mickiewicz,
  johann wolfgang,ludwig van,wolfgang amadeus,frederic chopin,pablo picasso,salvador dali,vincent van,victor hugo,jules verne,
  charles de,emile zola,miguel de,simon bolivar,che guevara,giuseppe garibaldi,giuseppe verdi,anne frank,konrad adenauer,
  donald trump,joe biden,barack obama,angela merkel,emmanuel macron,vladimir putin,elon musk,bill gates,steve jobs,jeff bezos,
  mark zuckerberg,lionel messi,cristiano ronaldo,wright brothers,marks spencer,abercrombie fitch,ernst young,ernst klett,
  oscar mayer,sara lee,dr martens,dr oetker,dr pepper,dr best,dr hauschka,dr beckmann,dr jart,dr dre,dr house,dr who,doctor who,
  doctor strange,mr bean,mr clean,mr proper,mr coffee,mr robot,mrs hinch,ms marvel,frau holle,frau antje,herr der,madame tussauds,
  madame bovary,monsieur cuisine,monsieur propre,monsieur bricolage,mr bricolage,mr price,mr muscle,
  mrs fields,david attenborough,don quijote,don quixote,don giovanni,don julio,don simon,sir lancelot,lady gaga,
  lady bug,miss marple,miss universe,miss dior,miss kitty,san jose,san diego,san francisco,santa cruz,santa monica,santa barbara,
  santiago bernabeu,santiago de,florence nightingale,mont blanc`
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
);

/** Given names that are better known as towns, countries or shops; they need a family name we know. */
const PLACES: ReadonlySet<string> = new Set(
  `paris london florence charlotte sofia santiago jackson austin dallas brooklyn chelsea victoria vienna sydney lourdes
  madison savannah georgia carolina virginia dakota india asia chad kenya troy lincoln logan cordoba valencia leon lorena
  alba siena roma milan martin florida camden chester lincoln houston phoenix orlando eugene helena berlin regina adelaide
  alexandria catania lorraine kent clifton trento mercedes santa san milano torino tirana salvador
  tim otto wendy denny douglas silvester`.split(/\s+/),
);

/** Does this word, as a part of a name, say that it is no person's? */
export function isThing(word: string): boolean {
  return THINGS.has(foldWord(word));
}

/** Two words that everybody knows and that are no customer. */
export function isKnownToAll(first: string, second: string): boolean {
  return KNOWN_TO_ALL.has(`${foldWord(first)} ${foldWord(second)}`);
}

export function isPlace(word: string): boolean {
  return PLACES.has(foldWord(word));
}
