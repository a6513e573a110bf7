/**
 * Given and family names that are ordinary words as well, in any of the eight
 * languages, folded. A customer called so must keep the use of the word.
 */
const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  `will mark may rose grace hope joy art bill jack frank dean drew chase grant pat rob sue gene ray dawn faith ivy lily
  daisy ruby pearl amber april june august summer autumn eve iris violet olive holly robin jay max miles guy lance cliff
  glen heath reed rich nick norm bob chip christian chance chuck don drake duke earl ernest harry hunter king lane les
  major mason mercy pierce prince sandy skip sky stone story sunny tanner taylor trace victor wade ward carol crystal
  charity destiny patience penny page paige jean jade gay angel case day early field fields good green hall hill house
  law little long love low moon more park parks paul peter piper price read rivers sage short small sterling sharp strong
  swift true walker wells west white wise wood woods worth young black brown gray grey bell best bush cash church cook
  cross dale fox gold hand head knight lake marsh mills nice north rock rush sands savage sea self small snow spring
  star steel street tell thing waters winter win can son sun song min long so son tan van
  ernst wolf kai heide linde falk horst stern rosa klein gross lang kurz jung alt neu schwarz weiss braun grun
  koch bauer becker muller schneider fischer weber richter wagner zimmermann schafer konig sommer winter herbst engel
  pierre claire marine blanche aime aimee clement constant desire fleur france marguerite parfait prudence reine victoire
  violette celeste petit grand roux blanc noir leblanc leroy roy roi martin boulanger
  luz sol mar cruz pilar dolores rosario mercedes consuelo soledad esperanza paz leon victoria gloria alba rocio nieves
  amparo remedios blanca clara marina blanco rubio moreno delgado sean lee ella mia sara amada feliz
  bruno felice grazia gioia luce vera sole viola bianca chiara serena stella fiore letizia vittoria angelo domenica
  massimo leone franco rossi bianchi ferrari ali lea luca
  bas roos storm ster mees beer jong jonge groot vis kok bakker visser smit
  roza kalina jagoda malina ola kot wilk zima nowak`.split(/\s+/),
);

export function isNameAndWord(folded: string): boolean {
  return NAMES_AND_WORDS.has(folded);
}
