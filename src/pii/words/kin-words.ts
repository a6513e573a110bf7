/** For whom one writes, or of whom: "for my mother, Jane Doe". Folded. */
export const KIN_WORDS: readonly string[] =
  `mother father mum mom mummy mommy dad daddy wife husband hubby son daughter brother sister partner grandmother grandfather grandma
  grandpa granddad gran nan nana aunt auntie uncle cousin nephew niece grandson granddaughter fiance fiancee girlfriend
  boyfriend flatmate roommate neighbour neighbor colleague coworker boss landlord landlady assistant secretary friend kid
  mutter mama vater papa frau mann sohn tochter bruder schwester oma opa chef chefin onkel tante neffe nichte enkel enkelin
  cousine schwager verlobter verlobte freund freundin kollege kollegin nachbar nachbarin vermieter vermieterin
  mere maman pere femme mari fils fille frere soeur grand oncle neveu copain copine ami amie compagnon compagne collegue
  patron patronne voisin voisine belle beau
  madre padre esposa esposo mujer marido hijo hija hermano hermana abuela abuelo nieto nieta tio tia primo prima sobrino
  sobrina novio novia amigo amiga vecino vecina jefe jefa companero companera suegra suegro cunado cunada
  mamma babbo moglie marito figlio figlia fratello sorella nonna nonno zio zia cugino cugina fidanzato fidanzata compagno
  compagna amico amica collega capo vicino vicina suocera suocero cognato cognata nipote
  moeder vader vrouw zoon zoontje dochter dochtertje broer broertje zus zusje neef nicht oom vriend vriendin buurman
  buurvrouw baas schoonmoeder schoonvader
  mae pai mulher filho filha irmao irma avo neto neta namorado namorada noivo noiva vizinho vizinha colega chefe sogra sogro
  matka ojciec zona zony zone maz meza syn syna synek corka corki corke brat brata siostra siostry siostre babcia babci
  dziadek dziadka wujek ciocia kuzyn kuzynka chlopak dziewczyna narzeczony narzeczona kolega kolezanka sasiad sasiadka
  szef szefowa mamy taty tata tesciowa`.split(/\s+/);
