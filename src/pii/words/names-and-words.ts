/**
 * Given and family names that are ordinary words as well, in any of the eight
 * languages, folded. A customer called so must keep the use of the word.
 */
const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  `milan hazel raven india chad eden peyton regan violet faye una prudence dwight carlton reyes benigno darcy saffron hyacinth fermin
  clement dot cam flo val sid demi gabby mandy sonny meg mel fin dee sky zac lou abby viv dex bert will mark may rose grace hope joy art bill jack frank dean drew chase grant pat rob sue gene ray dawn faith ivy
  lily daisy ruby pearl amber april june august summer autumn eve iris violet olive holly robin jay max miles guy
  lance cliff glen heath reed rich nick norm bob chip christian chance chuck don drake duke earl ernest harry hunter
  king lane les major mason mercy pierce prince sandy skip sky stone story sunny tanner taylor trace victor wade
  ward carol crystal charity destiny patience penny page paige jean jade gay angel case day early field fields good
  green hall hill house law little long love low moon more park parks paul peter piper price read rivers sage short
  small sterling sharp strong swift true walker wells west white wise wood woods worth young black brown gray grey
  bell best bush cash church cook cross dale fox gold hand head knight lake marsh mills nice north rock rush sands
  savage sea self snow spring star steel street tell thing waters winter win can son sun song min so tan van ernst
  wolf kai heide linde falk horst stern rosa klein gross lang kurz jung alt neu schwarz weiss braun grun koch bauer
  becker muller schneider fischer weber richter wagner zimmermann schafer konig sommer herbst engel pierre claire
  marine blanche aime aimee clement constant desire fleur france marguerite parfait prudence reine victoire violette
  celeste petit grand roux blanc noir leblanc leroy roy roi martin boulanger luz sol mar cruz pilar dolores rosario
  mercedes consuelo soledad esperanza paz leon gloria alba rocio nieves amparo remedios blanca marina blanco rubio
  moreno delgado sean lee ella mia sara amada feliz bruno felice grazia gioia luce vera sole viola bianca chiara
  serena stella fiore letizia vittoria angelo domenica massimo leone franco rossi bianchi ferrari ali lea luca bas
  roos storm ster mees beer jong jonge groot vis kok bakker visser smit roza kalina jagoda malina ola kot wilk zima
  nowak dick dom kit ed al cat bea barb ginger lex dusty rusty melody harmony honor haven genesis sahara ebony
  essence diamond temperance jordan carson paris london chelsea brooklyn joke elke els ans toon stan jet jip bo door
  floor loes merel sterre veerle wim ties sem wolfram till veit rein heimo engelbert lore ute ulf udo ange alix
  cyrille loup marin merlin noel prosper placide sacha solange constance prune clemence hortense colombe honore
  juste avril mai mars alma amaro angeles begona belen bella blas caridad cielo clemente concepcion encarnacion
  estrella fe flor gema inmaculada jesus justo leal linda lola luna lupe macarena mari milagros noa pia placido pol
  primitivo puri reina rio sagrario salud salvador santi trinidad ventura vidal virtudes allegra ambra amore aurora
  azzurra benedetta candida costante costanza desideria diletta dino elia fausta fausto fedele fiamma gemma giusto
  guido italia lina lino mirto neve norma onesto ottavio pace pino prima regina salvo savio sereno tosca ugo vita
  vito viva zeno asia gaia gaio amado belmiro bento branca conceicao cristal dores dulce gentil graca jardim
  livramento miro neves nilo palma penha perla piedade pureza vitoria zelo ada ala daria kaja kora maja mila pola
  roch wera wiara gracja amal amar aman aram arash arif ben devi dina eden ege emir imam imran iman kabir kaito
  khalil lamine mali malik mani maya mina momo nada nadir nasir noor nour omer pawan raja rami rana raza reda riad
  rin said sana seda sevgi sina sultan tara umut usha volkan wang yuki zara zora dee kay gus`.split(/\s+/),
);

export function isNameAndWord(folded: string): boolean {
  return NAMES_AND_WORDS.has(folded);
}
