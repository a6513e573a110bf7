/** Small words behind which a person may be named in passing, folded. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `to for from with by of at and or is was are were be as than about via per not nor but that if when because only both
  ask asked asking contact contacted tell told call called calling meet met see saw pay paid says said say name named know
  knows thank notify inform inviting invite add added remove removed replace between unlike like named i'm i this whether because since until unless does did has had will would should can could bill invoice charge credit refund
  email mail text ring visit help let need expect find reach serve this again still sempre ancora wieder nochmal encore toujours nuevo weer opnieuw novo znowu ponownie here`
    .concat(
      ` an am auf bei mit von fur fuer durch und oder ist war sind sowie dass weil wenn als wie gegen ohne uber ueber zu zum zur
  ob falls seit gez zhd attn att cc fao heisst heissen heist namens frag frage fragen gefragt sagt sagte rief anrufen kontaktieren statt fur den dem der die`,
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
  guardian parent carer coach trainer tutor employee worker agent rep representative assistant secretary recipient sender applicant candidate student pupil child kid
  baby user owner beneficiary witness buyer seller director doctor dentist therapist surgeon attendee participant contact
  kunde kundin bewohner bewohnerin antragsteller antragstellerin versicherte versicherter vormund betreuer betreuerin trainer patientin mieter mieterin vermieter vermieterin nachbar nachbarin fahrer fahrerin techniker monteur
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
  klant patient huurder bewoner bewoonster verzekerde huurster verhuurder buurman buurvrouw chauffeur bezorger monteur collega vriend vriendin baas
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

/** Of the small words those behind which a single given name is hardly ever a thing's or a town's. */
const MEETING_WORDS: ReadonlySet<string> = new Set(
  `with by for ask asked asking tell told call called calling me meet met thank notify inform named spoke saw was nobody
  mit fur fuer an bei zu frag fragen frage sagte bitte war rief
  avec pour par chez demandez demander appelez appeler eu c'est
  con para por atendio llamo era fue preguntar pregunte
  con per chiedere chiamare parlavo era
  met voor aan bij ik vraag bel kan mag was
  com para pela pelo por atendeu foi era
  dla przez z do zapytac byl byla`.split(/\s+/),
);

/** A German noun has its capital; any other word with one is a part of the name or of a title. */
export function leadsToGivenName(folded: string, hasCapital: boolean): boolean {
  return PERSON_NOUNS.has(folded) || (!hasCapital && MEETING_WORDS.has(folded));
}

/** May a person be named right behind this word, which comes folded? */
export function leadsToPerson(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || PERSON_NOUNS.has(folded);
}

/** What makes a given name behind it a place, a saint or a work: "Hotel Carlos", "rue Victor Hugo". */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  `hotel museum museo musee muzeum schule school saint sainte st san santa santo sao via viale corso piazza largo vicolo plaza
  placa calle rue avenue avenida av avda boulevard quai place praca rua ulica ul aleja al plac pl lycee college colegio
  instituto institut hospital klinik universitat university universidad fundacion fundacao stiftung maison casa chateau
  domaine firma company brand marke marque marca marchio merk marki film movie book song album band singer actor author autor
  regisseur president king queen pope emperor libro livro livre buch boek ksiazka ksiazki roman romanzo novel novela poem gedicht
  poster tickets konzert concert concierto concerto biography biografie`.split(/\s+/),
);

export function isInstitution(folded: string): boolean {
  return INSTITUTIONS.has(folded);
}

/** What is "mine" and has a full name is a person, whatever the word between. */
const POSSESSIVES: ReadonlySet<string> = new Set(
  `my our his her their mein meine meinem meinen meiner unser unsere mon ma notre mi nuestro nuestra mio mia nostro nostra mijn
  onze ons meu minha nosso nossa moj moja nasz nasza`.split(/\s+/),
);

export function isPossessive(folded: string): boolean {
  return POSSESSIVES.has(folded);
}

const ARTICLES: ReadonlySet<string> = new Set(
  `the a an this that these your some any der die das den dem des ein eine einen einem einer eines diese dieser dieses la le
  les l un une ce cette el los las una este esta il lo gli uno questo questa o os as um uma het een de deze dit ta ten czy`.split(
    /\s+/,
  ),
);

export function isArticle(folded: string): boolean {
  return ARTICLES.has(folded);
}
