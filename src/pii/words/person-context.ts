/** Small words behind which a person may be named in passing, folded. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `to for from with by of at and or is was are were be as than about via per not nor but that if when because only both
  ask asked asking contact contacted tell told call called calling meet met see saw pay paid says said say name named know
  knows thank notify inform inviting invite add added remove removed replace between unlike like named i'm i this again still sempre ancora wieder nochmal encore toujours nuevo weer opnieuw novo znowu ponownie here`
    .concat(
      ` an am auf bei mit von fur fuer durch und oder ist war sind sowie dass weil wenn als wie gegen ohne uber ueber zu zum zur
  heisst heissen heist namens frag frage fragen gefragt sagt sagte rief anrufen kontaktieren statt fur den dem der die`,
      ` a au aux avec de d' par pour et ou est etait sont que qui comme chez sans contre chez entre contacter appeler demander
  demandez appelez nomme nommee sur vers c'est`,
      ` al con del por para y e o es era son que como sin contra entre llamar llamado llamada preguntar pregunte preguntad avisar
  contactar segun hacia`,
      ` ad da dal dalla di per ed e o sono era che come senza contro tra fra chiedere chiamare contattare chiedi chieda`,
      ` aan bij door met naar van voor en of is was zijn dat als zonder tegen over tussen vraag vragen bel heet genaamd`,
      ` ao a com da de do dos das pelo pela por para e ou era sao que como sem contra entre chamar chamado chamada perguntar pela
  avisar contatar contactar`,
      ` dla do od ode przez przy u z ze za i oraz lub albo jest byl byla ze ale bez przeciw pomiedzy miedzy niz zapytac pytac
  dzwonic na o po`,
    )
    .split(/\s+/),
);

/** What people are to each other or do for a living, folded. */
const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `patient caller client customer cardholder holder member guest visitor passenger tenant landlord landlady neighbour neighbor
  driver courier technician engineer plumber electrician nurse teacher lawyer attorney accountant manager supervisor
  boss colleague coworker friend buddy mate flatmate roommate fiance fiancee girlfriend boyfriend partner spouse husband wife
  son daughter brother sister mother father mom mum dad uncle aunt cousin nephew niece grandma grandpa stepson stepdaughter
  employee worker agent rep representative assistant secretary recipient sender applicant candidate student pupil child kid
  baby user owner beneficiary witness buyer seller director doctor dentist therapist surgeon attendee participant contact
  kunde kundin patientin mieter mieterin vermieter vermieterin nachbar nachbarin fahrer fahrerin techniker monteur
  kollege kollegin kollegen freund freundin freunde chef chefin mitarbeiter mitarbeiterin lehrer lehrerin anwalt anwaltin
  arzt arztin mann frau sohn tochter bruder schwester mutter vater onkel tante cousine neffe nichte oma opa schwager
  schwagerin verlobte verlobter lebensgefahrtin empfanger absender bewerber schuler kind gast bearbeiter sachbearbeiterin
  sachbearbeiter herr herrn frau familie
  cliente clients locataire proprietaire voisin voisine chauffeur livreur technicien technicienne collegue ami amie patron
  patronne conseiller conseillere professeur avocat avocate medecin infirmiere mari femme fils fille frere soeur mere pere
  oncle tante cousin neveu niece fiance fiancee compagnon compagne destinataire expediteur eleve enfant monsieur madame
  paciente inquilino inquilina vecino vecina conductor conductora repartidor tecnico tecnica companero companera amigo amiga
  jefe jefa empleado empleada profesor profesora abogado abogada medico doctora enfermera marido esposo esposa mujer hijo hija
  hermano hermana madre padre tio tia primo prima sobrino sobrina novio novia destinatario remitente alumno alumna senor
  senora titular paziente inquilina affittuario vicino vicina autista corriere tecnico collega amico amica capo dipendente
  professore professoressa avvocato dottore infermiera marito moglie figlio figlia fratello sorella zio zia cugino cugina nipote
  fidanzato fidanzata mittente alunno signor signora intestatario
  klant patient huurder huurster verhuurder buurman buurvrouw chauffeur bezorger monteur collega vriend vriendin baas
  medewerker medewerkster leraar lerares advocaat arts man vrouw zoon dochter broer zus moeder vader oom tante neef nicht
  verloofde ontvanger afzender leerling kind heer mevrouw meneer
  inquilino vizinho vizinha motorista estafeta entregador colega amigo amiga chefe funcionario funcionaria professor professora
  advogado advogada esposo filho filha irmao irma mae pai tio tia primo prima sobrinho sobrinha noivo noiva namorado namorada
  remetente aluno aluna senhor senhora utente
  pacjent pacjentka klient klientka najemca wlasciciel sasiad sasiadka sasiada kierowca kurier technik kolega kolezanka
  przyjaciel przyjaciolka szef szefowa pracownik pracownica nauczyciel nauczycielka adwokat lekarz maz zona syn corka brat siostra
  matka ojciec mama tata wujek ciocia kuzyn kuzynka narzeczony narzeczona odbiorca nadawca uczen dziecko pan pani pana panem pania`.split(
    /\s+/,
  ),
);

/** May a person be named right behind this word, which comes folded? */
export function leadsToPerson(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || PERSON_NOUNS.has(folded);
}
