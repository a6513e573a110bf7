/** Words of idioms, such as "set aside" and "no longer valid", and of the stories in which attacks are told; as in `vocabulary.ts`. */
export const IDIOMS = {
  setting: `set put throw toss pay take give leave cast push brush setze setz lege leg lass lasse schenk* stell* trag wirf
    tiens tenez tenir mets mettez laisse laissez fais faites jette hagas haz deja dejar dejes echa tengas tira deixa
    deixar poe ponha ligues faca metti mettere lascia lasciare tenere tieni fare fai getta laat zet gooi trek houd hou`,
  aside: `side tomber aside attention heed away window overboard beiseite weg achtung beachtung kraft bord cote compte
    abstraction lado caso cuenta parte conta fora conto attenzione perdere opzij aandacht rekening overboord links`,
  apply: `apply applies applied valid count counts counted matter matters bind binding bound effect relevant exist exists
    gilt gelten galt galten zahlen zahlt bindend existier* valable* appliqu* comptent comptait valen aplican cuentan
    existen vigentes valem aplicam contam existem valgono contano applicano esistono gelden geldt geldig tellen bestaan`,
  briefed: `told taught trained programmed instructed configured primed briefed coached conditioned ordered commanded
    gesagt beigebracht programmiert trainiert eingeredet aufgetragen dit appris programme entraine demande dicho ensenado
    programado entrenado ordenado mandaron dijeron ensenaron dito ensinado treinado disseram ensinaram mandaram detto
    insegnato addestrato programmato ordinato gezegd geleerd verteld geprogrammeerd getraind opgedragen tell`,
  makers: `developer developers devs creator creators makers programmer programmers operator operators engineers trainers
    inventor inventors entwickler entwicklern entwicklerin betreiber* schopfer erfinder programmierer* createurs createur
    concepteurs concepteur developpeurs developpeur exploitant creadores creador desarrolladores desarrollador
    programadores criadores criador desenvolvedores operador operadores creatori creatore sviluppatori sviluppatore
    programmatori ontwikkelaars ontwikkelaar bedenkers programmeurs`,
  allowed: `allowed supposed permitted permission forbidden prohibited banned restricted disallowed darfst durfen erlaubt
    verboten sollst autorise permis interdit permitido prohibido puedes debes proibido podes pode permesso vietato puoi
    devi mag mogen toegestaan verboden`,
  ahead: `before ahead vor avant antes prima voor`,
  me: `me mir moi mi mim mij us uns nous`,
  their: `that those she he him elle ella lei lui zij hij their them his her theirs deren dessen leur leurs sus seus suas
    loro hun`,
  story: `story tale novel play scene screenplay theatre theater fiction fictional fictitious hypothetical* hypothetically
    thought experiment suppose imagine pretend geschichte roman szene marchen theaterstuck hypothetisch* angenommen stell
    histoire conte supposons imaginons cuento historia novela escena supongamos ficcion conto cena suponhamos ficcao
    storia racconto romanzo scena fiaba ipotetic* supponiamo verhaal sprookje toneelstuk hypothetisch stel game spiel jeu
    juego jogo gioco spel grandma grandmother granny oma grossmutter grandmere mamie abuela avo nonna`,
  bot: `ai bot bots chatbot* assistant* robot* machine* computer* model gpt llm ki assistent* roboter* maschine* ia
    assistente* asistente* maquina* macchina`,
  setup: `setup configuration config configured settings setups konfiguration konfiguriert einstellungen eingerichtet
    parametrage configuracion configurada configuracao configurazione configurato configuratie instellingen`,
  charade: `act facade charade pretence pretense persona character costume maske theater schauspiel masque comedie mascara
    teatro commedia toneelstuk`,
  shed: `drop ditch lose quit stop cut enough lass arrete deja para larga smetti laat`,
  guards: `safety safeguards guardrails checks filter filters moderation restrictions limits filtres filtros filtri`,
  off: `off disabled lifted removed gone deactivated suspended inactive abgeschaltet ausgeschaltet aufgehoben deaktiviert
    desactives levees desactivados desativados disattivati uitgeschakeld`,
  forbidden: `forbid forbids forbidden prohibited prohibits banned disallowed verboten verbieten untersagt interdit
    interdisent prohibido prohiben proibido proibem vietato vietano verboden verbieden`,
  many: `many viele combien cuantas cuantos quantas quantos quante quanti hoeveel`,
  roster: `list database base records liste datenbank lista elenco lijst kundenliste`,
  acquaintance: `neighbour neighbor ex friend girlfriend boyfriend wife husband roommate lady guy gentleman colleague
    nachbar* freund* exfreund* kollege kollegin voisin* ami amie collegue vecino vecina amigo amiga colega vizinho vizinha
    vicino vicina amico amica collega buurman buurvrouw vriend vriendin`,
  contact: `phone number address lives live email location whereabouts wohnt adresse telefonnummer nummer handynummer
    telephone numero habite telefono direccion vive telefone morada endereco indirizzo abita telefoonnummer adres woont`,
  target: `url urls link address adresse direccion endereco indirizzo adres lien enlace src`,
  dialogue: `conversation chat history dialogue transcript gesprach* verlauf chatverlauf unterhaltung historique
    conversacion historial conversa historico conversazione cronologia gesprek geschiedenis`,
  hold: `hold holds holding contain contains containing carries carrying includes including enthalt enthalten contient
    contenant contiene contenga contem bevat`,
  utterances: `wrote written said typed conversation chat history geschrieben gesagt ecrit dit escrito dicho escrevi disse
    scritto detto geschreven gezegd`,
  backend: `backend server servers database db admin infrastructure datenbank serveur serveurs servidor servidores`,
  opening: `start begin starts begins beginning beginne beginnt anfangen commence commencer empieza comienza comeca inicia
    inizia comincia`,
  reply: `reply answer response sentence message antwort reponse respuesta resposta risposta antwoord`,
  may: `may can darfst kannst peux pouvez puedes puede podes pode puoi mag kunt`,
  were: `were was been are have wurdest wurden wurde worden sido foste foi sei stato stata ete bent werd`,
  somebody: `man on they somebody someone anybody people men`,
  theyTold: `dijeron dieron prohibieron pidieron ordenaron escribieron ensenaron hanno disseram deram proibiram escreveram
    pediram mandaram vertelden zeiden gaven`,
  hide: `hide hides hiding hid hidden conceal* withhold* secretive verberg* verheimlich* verschweig* caches dissimul*
    taire escond* ocult* callas nascond* taci`,
  behave: `behave behaviour behavior steer* govern* framework programming programmed mindset verhalten steuert comporter
    comportement comportarte comportamiento comportamento comportarti gedrag`,
  task: `task tasks mission purpose aufgabe auftrag tache tarea tarefa compito opdracht taak`,
  lives: `lives wohnt habite vive abita mora woont`,
  yours: `yours deine deins deinen tienne tiennes tuyo tuyas tuyos teu tuas tuo tue jouwe`,
  whom: `which who whose welche wer quels quelles qui cuales quienes quais quem quali chi welke wie`,
  rights: `rights privileges access rechte zugriff droits acces derechos acceso direitos acesso diritti accesso rechten
    toegang`,
  powers: `admin administrator root sudo superuser developer dev debug moderator`,
  pixel: `pixel pixels beacon`,
  string: `string strings dsn uri`,
  goods: `order* return* refund* deliver* ship* parcel* package* courier warranty wash* care clean* assembl* manual label*
    pump* tent* jacket* boot* shoe* stove* lamp* rucksack* backpack* bag bags size* price* invoice* voucher* coupon* gift*
    payment* pay paid discount* product* item* sale* shop* store* stock repair* exchange* battery batteries coffee bottle
    garantie* rucksend* ruckgabe* umtausch* bestell* liefer* paket* zelt* jacke* pumpe* rechnung* gutschein* reinig*
    aufbau wasch* commande* livraison* retour* colis tente* veste* pompe* facture* lavage garant* pedido* envio* devoluc*
    paquete* tienda* chaqueta* bomba factura* lavado encomenda* entrega* tenda* casaco* fatura* lavagem ordin* conseg*
    reso resi pacco giacca fattura lavaggio bestelling* levering* ruil* pakket jas pomp factuur retourn* contest*
    competition* newsletter* club wasvoorschrift* montage* montaggio* montaje* montagem* excuses app photo* card cards
    reply delivery answer gas`,
} as const;
