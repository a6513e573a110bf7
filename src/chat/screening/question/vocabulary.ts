import { IDIOMS } from './idioms.js';

/**
 * Words of attacks by what they do, in the seven languages of the help centre (en, de, fr, es, pt, it, nl, in that
 * order), folded; `*` stands for any ending.
 */
export const CLASSES = {
  ignore: `chuck scheiss* screw trash retire retired replace replaced removed deleted scrap scrapped ditch* discard*
    annul* nullif* abandon* break breach violate unfollow skip void voided obsolete outdated superseded revoke* suspend*
    suspended lift lifted waive* erase* wipe* reset unset ungultig* aufgehoben hebe pfeif* streich* annulliere* supprime*
    annule* leve enfreins transgred* anula* salta suprime quebra* revoga* annulla* viola sospendi annuleer* schrap*
    overtreed breek ignor* disregard* forget forgetting override overrid* overwrite bypass* neglect dismiss circumvent*
    unlearn vergiss vergesst vergessen missacht* ubergeh* verwirf verwerfe umgeh* uberschreib* beachte oublie oubliez
    oublier neglige* contourn* abandonne* olvida olvide olvidar olvidate olvidese omite omita omitir descart* esquece
    esqueca esquecer esqueces desconsider* dimentica* trascura* scorda* tralascia* negeer* negeren vergeet vergeten
    omzeil* overschrijf`,
  stop: `dont doesnt without needn cant stop stopp* not never cease refuse nicht nie mehr ne pas plus no deja nao nunca
    non smetti niet nooit`,
  follow: `follow* obey* adhere comply befolge befolgen befolgst gehorch* halte suivre suis suivez respecte* obeir sigas
    sigue siga seguir obedec* seguire segui seguite rispetta* volg volgen opvolg* houden`,
  prior: `old former outdated alten alte anciennes anciens ancien viejas viejos antigas antigos vecchie vecchi oude
    previous* prior above earlier preceding before foregoing past existing current vorherig* vorig* vorangegangen*
    bisherig* obig* fruher* oben davor zuvor precedent precedente precedents precedentes precedenti precedemment
    anterieur* dessus avant anterior anteriores anteriormente previas previa previos previo arriba antes acima sopra prima
    eerdere eerder voorgaande voorafgaande bovenstaande hierboven vorige`,
  every: `all every everything any alle alles allen samtliche* tout toute toutes tous todo todas todos toda tudo tutto
    tutti tutte tutta al`,
  your: `ur yr urs urself yourself yourselves euer eure eueren eurer uwer deinerseits your yours you dein deine deinen
    deiner deinem deines ihre ihren ihrer du dir sie vos votre tes ton tus tu te su sus vuestr* seu seus sua suas teu teus
    tua tuas tuo tuoi tue vostre vostro vostri je jouw uw jullie`,
  instruction: `guidance instruct briefing briefings brief ruleset rulebook playbook preset presets mandate mandates
    sysmsg initialisation initialization handlungsanweisung* dienstanweisung* grundeinstellung* spielregeln leitlinie
    leitlinien leitfaden dictamen pautas pauta normativa orientacoes orientacao disposizioni voorschriften spelregels
    gedragsregels instruction instructions instructional guideline guidelines directive directives prompt prompts
    programming constraints sysprompt metaprompt preprompt preamble systemprompt* anweisung* instruktion* systemanweisung*
    richtlinie richtlinien vorgabe vorgaben systemnachricht* verhaltensregeln consigne consignes instruccion instrucciones
    directriz directrices indicaciones indicacion instrucao instrucoes diretriz diretrizes istruzione istruzioni direttiva
    direttive instructie instructies richtlijn richtlijnen systeemprompt systeeminstructie* aanwijzing aanwijzingen`,
  rule: `reglement reglements standards rulez principle principles norm norms norma normas norme code prohibitions
    prohibition verbot verbote interdiction* interdit* prohibicion* proibic* divieto divieti verbod verboden rule rules
    policy policies restrictions restriction limits limitations guardrails safeguards safety command commands regel regeln
    einschrankung* beschrankung* sicherheitsregel* regle regles restriction* limites regla reglas restriccion*
    limitaciones regra regras restricoes limitacoes regola regole restrizion* limitazioni regels beperking* orders
    befehl*`,
  told: `supplied provided wrote put tell left leave fed feed handed briefed primed configured configuration initialised
    initialized preloaded loaded instruct received receive written equipped set bekommen erhalten eingestellt hinterlegt
    vorgegeben eingegeben gefuttert trichtert confie confiees fourni configure recibiste recibieron recibes configurado
    configuraron cargado dijo deram recebeste disseram configurada hai ricevuto impostato configurato detto caricato
    meegekregen ingesteld opgedragen ontvangen told taught trained programmed instructed said given gesagt beigebracht
    programmiert gegeben mitgeteilt dit donne donnees recu recues dicho dijeron ensenado dado dieron recibido dito
    ensinado recebeu recebido insegnato dato gezegd verteld gegeven geleerd gekregen`,
  system: `sys system sistema systeme systeem`,
  hidden: `secretly invisible unseen unsichtbar* first invisibile* invisivel behind backstage raw hidden initial secret
    internal original confidential starting underlying base core verbatim full exact entire complete versteckt* verborgen*
    geheim* intern interne internen ursprunglich* anfanglich* vollstandig* genau* wortlich* ersten cache caches cachee
    cachees secret* initial* complet* integral* exact* oculta ocultas oculto secreta secretas internas iniciais iniciales
    completo completas exactas original* nascost* segret* iniziali iniziale completi esatt* geheime oorspronkelijke
    volledige exacte letterlijk* woordelijk* onzichtbare`,
  reveal: `see export number enumerate letting read reads lies liest vorlesen vor spill drop hand paste leaks slip divulg*
    confess tells showing telling sharing print* drucke spuck* rausrucken ruck raus aus zeigst verrats veroffentlich* lis
    lisez raconte* balance file sors ensena lee leer leeme suelta cuenta cuentame pasa pasame manda mandame le leia conta
    contame passa leggi leggimi raccontami mandami passami lees stuur vertel* zien lezen turn haiku poem song rap gedicht
    poema poesia reveal dammi dagli reveal* show shows repeat* tell display* output* disclos* share leak* dump* give list
    translat* summari* summar* encod* recite* quote copy expose* paraphras* describe recount spell write say type provide
    send rephrase return echo convert reproduce state explain zeig zeige zeigen nenn* verrat* verrate gib gibst wiederhol*
    druck* ausgeb* ausgib* ubersetz* fasse fass zusammen zusammenfass* offenbar* offenleg* schreib* liste sag sage kopier*
    zitier* teile preisgib preisgeben montre* montrez affiche* affichez revele* revelez repete* repetez donne donnez
    donner dis dites dire traduis* traduisez resume* resumez imprime* ecris ecrivez divulgue* recopie* cite citez partage*
    muestra* muestre* mostrar ensename revela* revele repite* repetir imprime imprima dime digame decir di escribe*
    escriba traduce* traduzca resume resuma copia* cita dame comparte* lista mostra mostre mostra* revel* repete repita
    diga dizer traduz* traduza resum* escreva escreve exiba exib* partilh* compartilh* copie rivela* rivel* ripeti*
    stampa* traduci* riassumi* scrivi* dimmi elenca* copia incolla mostrami fornisci toon tonen laat onthul* herhaal*
    vertaal* vat samen samenvat* schrijf* geef geven noem kopieer* citeer* deel druk`,
  ask: `whats wht wat wut curious wonder wondering know learn knowing wissen wusste gern neugierig interessiert saber
    savoir connaitre conocer saberia curioso curiosa conhecer sapere conoscere weten benieuwd quelle comment como come
    what which how was welche welchen wie lautet lauten que quelles quel quels quoi cuales cual quais qual quali quale
    cosa welke hoe`,
  prompt: `promt promtp prompting prompt prompts systemprompt* systeemprompt* sysprompt promptsystem`,
  text: `question questions passage passages words wording msg msgs txt output anything text message messages sentence
    line lines context conversation paragraph content texte mots phrase mensaje mensajes texto palabras frase conteudo
    contenido palavras testo messaggio parole tekst bericht woorden nachricht satz worter zeilen inhalt kontext everything
    all alles tout todo tudo tutto`,
  verbatim: `1to1 letter eins exact precisely verbatim wortlich wortwortlich exactly textuellement literalmente palabra
    letteralmente letterlijk wort mot codeblock markdown block word`,
  begin: `begin beginning start starting first started anfang beginn ersten commencement debut principio comienzo inicio
    inizio`,
  persona: `pose posing cosplay reenact character roleplaying tuvieras tivesses avais wars avessi finta game comme act
    pretend roleplay* role play imagine simulate simulat* become behave impersonate* emulate* persona respond speak talk
    spiel* tu verhalt* simulier* stell agier* antworte sei rolle agis joue jouez faites fais simule* comporte* incarne
    reponds actua actue finge simula imagina comportate haz eres responde aja finja simule atue interprete agisci fingi
    comportati interpreta immagina rispondi gedraag doe alsof speel stel simuleer antwoord now jetzt`,
  become: `ihnen dir t vi u ya yall yourself te ti you du sie tu vous eres usted voce sei je jij`,
  free: `frei unshackled unchained lawless unmoderated uncaged freed anarch* skrupellos* ungezugelt* unchain* desencaden*
    sfrenat* ongeremd* unrestricted unfiltered uncensored unlimited jailbroken jailbreak* jailbreaked limitless unbound
    amoral unaligned rogue evil uneingeschrankt* ungefiltert* unzensiert* hemmungslos* grenzenlos* debride* irrestricto
    libre ilimitad* irrestrit* ongecensureerd* ongefilterd* onbeperkt* entfesselt* bosartig* malefique malvad* malvagi*`,
  without: `havent dont doesnt arent isnt nothing none nix keinerlei lacks lacking missing sin non n nao not nicht without
    no zero free disable* disabled deactivate* off remove* ignoring ohne keine keinen deaktivier* abschalt* sans aucun
    aucune desactive* ningun ninguna desactiva* sem nenhum nenhuma desative* senza nessun nessuna disattiva* zonder geen
    uitschakel* schakel* bound longer`,
  limit: `norms normas norme normen rulez inhibitions taboos taboo scruples shackles chains safeguards safeguard censor
    censors tabus skrupel hemmungen fesseln barrieren tabous scrupules barrieres tabues escrupulos ataduras barreras
    amarras barreiras freios tabu vincoli freni scrupoli taboes remmen restriction* filter filters filtering censorship
    ethics ethical moral morals morality guardrails guardrail safety limits limitations constraints rules boundaries
    policies policy einschrankung* filtern zensur ethik regeln grenzen beschrankung* filtre filtres censure ethique morale
    regles limites restriccion* filtro filtros censura etica reglas restricoes regras limitac* restrizion* filtri regole
    limiti censuur ethiek regels beperking* moraal`,
  ai: `agent virtual ai assistant chatbot bot llm gpt chatgpt model language ki assistent ia assistente asistente modello
    modelo modele sprachmodell taalmodel claude gemini bard llama mistral`,
  dan: `jailbreak dan stan aim dude devmode godmode`,
  anything: `anything everything alles todo tudo tutto tout whatever`,
  doing: `do`,
  now: `now jetzt nun maintenant ahora agora adesso ora nu`,
  developer: `service engineer engineering test testing superuser jailbreak unsafe wartung techniker* developer debug
    maintenance admin god sudo root diagnostic entwickler* wartungs* developpeur depanage desarrollador mantenimiento
    depuracion desenvolvedor programador manutencao sviluppatore manutenzione ontwikkelaar* onderhouds* unrestricted dev
    opposite entwicklermodus debugmodus wartungsmodus`,
  mode: `mod mode modus modo modalita entwicklermodus debugmodus wartungsmodus ontwikkelaarsmodus onderhoudsmodus`,
  from: `this as henceforth forward from starting ab von a des partir desde da dora vanaf d`,
  on: `forward onward onwards onwarts on jetzt sofort nun maintenant ahora agora adesso ora nu moment punto present`,
  must: `reply replies ignore obey gotta need have stick must will shall should only always are answer musst wirst sollst
    antwortest bist nur immer dois devez tu vas repondras reponds es vous debes responderas tienes eres deve vai responda
    responde e voce devi sarai rispondi risponderai moet zal zult ben antwoord`,
  fresh: `latest new updated following revised real actual neue neuen neuer aktualisierte folgende nouvelles nouvelle
    nuevas nuevos nueva siguientes novas novos nova seguintes nuove nuovi nuova seguenti nieuwe volgende`,
  above: `above preceding before prior previous oben obige obigen vorstehende vorherige dessus precede precedent avant
    arriba anterior acima sopra hierboven bovenstaande voor`,
  lo: `lo o quanto`,
  overhead: `precedes precede preceding precedent precedente above obige obigen obiges oben dessus arriba acima sopra
    hierboven bovenstaande`,
  own: `ur yr yourself own euer eure eueren assistants chatbots bots your yours dein deine deinen deiner deinem deines
    ihre ihren ihrer vos votre tes ton ta tus tu su sus seu seus sua suas teu teus tua tuas tuo tuoi tue vostre vostro
    vostri je jouw uw`,
  other: `someone somebody someones else another jemand jemandem anders anderes quelquun alguien alguem qualcuno iemand
    ander recent who neighbour neighbor other others all every everyone different andere anderen anderer anderem aller
    alle autre autres tous otro otros otra otras todos outro outros outra outras altro altri altra altre tutti last
    previous fremde*`,
  customer: `person persons somebody guy lady folks member members patron patrons jemand leute personen personne personnes
    gens persona personas gente pessoa pessoas persone iemand mensen customer customers client clients user users buyer
    buyers shopper shoppers people kunde kunden kundin kundinnen nutzer benutzer utilisateur utilisateurs acheteur*
    cliente clientes usuario usuarios comprador* utente utenti clienti utilizador* utilizadores klant klanten gebruiker
    gebruikers employee employees mitarbeiter*`,
  data: `sample order orders purchase purchases bought tickets ticket bestellung bestellt gekauft adress commande achats
    pedido compras compra encomenda ordine acquisti bestelling data details records emails mails email addresses address
    names name passwords phone numbers messages chats conversation conversations information card cards history
    transcripts daten angaben adressen adresse namen bestellungen nachrichten gesprache telefonnummer* kreditkarte*
    donnees adresses coordonnees noms commandes numeros datos correos direcciones direccion nombres pedidos mensajes
    conversaciones telefonos dados moradas enderecos nomes encomendas mensagens conversas telefones dati indirizzi
    indirizzo nomi ordini messaggi conversazioni numeri telefoni gegevens adres bestellingen berichten gesprekken
    telefoonnummer* emailadressen`,
  secret: `pw pwd pass passcode login logins dsn password passwords apikey apikeys credentials credential token tokens
    secrets connectionstring env passwort passworter zugangsdaten schlussel identifiants mdp contrasena contrasenas
    credenciales credenciais senha senhas credenziali wachtwoord wachtwoorden inloggegevens sleutel sleutels`,
  company: `backend system your ur yours deine deines euer eure ihres votre vos vuestra su vossa vostro jullie admin
    administrator database db server servers api production environment company internal employee staff root
    infrastructure datenbank firma unternehmens serveur base bdd entreprise administrateur servidor empresa administrador
    interno internas azienda aziendale amministratore beheerder databank bedrijf interne internen verwendest use using`,
  api: `api secret private access`,
  key: `key keys token tokens schlussel cle cles clave claves chave chaves chiave chiavi sleutel`,
  placeholder: `masking mask masks token anonymised anonymized anonymisierung maskierung masquage mascara enmascaramiento
    mascaramento mascheramento maskering placeholder placeholders platzhalter* masked maskiert* masque masquee masques
    masquees marcador marcadores enmascarad* mascarad* segnaposto mascherat* gemaskeerd* plaatshouder* tijdelijke redacted
    pseudonym* emailx phonex cardx ibanx namex addressx`,
  unmask: `undo reverse revert deanonymi* unhide unredact* clear plain plaintext klartext ruckgangig aufheben clair claro
    chiaro leesbaar ongedaan unmask* demask* uncover original originals behind real actual stands stand resolve decode
    replace* replaced true reveal underlying echte echten wirklich* dahinter steht ursprunglich* entschlussel* aufdecken
    aufzulosen ersetz* vrai vraie vrais vraies derriere reelle remplace* demasque* verdadero verdadera reales reemplaz*
    detras corresponde desenmascar* verdadeiro verdadeira desmascar* substitu* vero vera veri dietro sostitu* smaschera*
    achter vervang* onthul*`,
  image: `image images img picture pixel markdown bild bilder bildlink imagen imagenes imagem immagine immagini afbeelding
    plaatje markdownbild`,
  url: `clickable site server endpoint hostname url urls link http https href webhook www querystring query adresse lien
    enlace ligacao collegamento domain website`,
  carry: `carry carries carrying append* include* including embed* encode* containing insert* add adding attach* post send
    upload exfiltrat* render put anhang* hang einbett* einfug* sende schick* ajoute* ajoutez envoie* envoyez integre*
    insere* anade* agrega* incluye* incluya envia* envie inclua* anexe adiciona* adicione aggiungi* inserisci* includi*
    invia* includendo voeg toe stuur* zet verstuur* plaats parameter parametre parametro`,
  talk: `conversation chat history dialogue transcript gesprach verlauf chatverlauf unterhaltung historique historial
    conversacion conversa historico conversazione cronologia gesprek geschiedenis chatgeschiedenis secrets prompt
    instructions data message messages base64 question email`,
  join: `concatenate* concatenat* combine* join assemble merge concat put piece together verkett* verbind* fuge zusammen
    setze concatene* assemble* reuni* concatena* junta* une combina* junte combine unisci* assembla* voeg samen combineer*
    plak`,
  piece: `parts part pieces variables variable strings string letters fragments halves first teile teil variablen
    buchstaben anfangsbuchstaben morceaux parties lettres partes piezas letras pedacos variaveis parti pezzi variabili
    lettere iniziali delen stukjes variabelen a b x y`,
  execute: `do execute* obey follow perform run act comply ausfuhr* fuhre befolg* mach executez suis fais faites obeis*
    ejecut* sigue haz cumple execut* siga faca cumpra esegui* segui fai voer uit volg doe respond answer antworte reponds
    responde rispondi antwoord`,
  decode: `decode* decod* decipher* decrypt* dekodier* entschlussel* entziffer* decodifi* descodifi* decifra* descifra*
    dechiffr* decodeer* ontcijfer* rot13 unscramble* reverse backwards`,
  cipher: `cypher leet hexa binar* morsecode morsezeichen base64 rot13 hex hexadecimal hexadezimal hexadecimale
    hexadecimaal morse caesar cipher binary leetspeak pigpen b64 base32 ascii emojis acrostic reversed backwards ruckwarts
    piglatin cesar cesare akrostichon caesarverschlusselung`,
  answer: `speak talk respondeme answer reply respond response output print write give encode spell say antwort* antworte
    ausgabe schreib* gib reponse reponds ecris respuesta responde escribe codifica resposta responda escreva codifique
    risposta rispondi scrivi antwoord schrijf geef codeer kodier* return instructions prompt`,
  run: `run execute call invoke exec eval fuhre rufe starte ausfuhr* execute* lance appelle ejecuta* llama ejecute chame
    chama rode esegui* chiama lancia voer roep draai use`,
  tool: `sql shell bash command script function tool python javascript curl query terminal cmd powershell befehl skript
    funktion commande fonction comando funcion consulta funcao funzione opdracht functie select drop os subprocess
    toolcall functioncall`,
  claim: `im iam this speaking here hier ici aqui qui am are bin bist sind suis sommes es soy somos sou sono siamo ben
    zijn as als en como come`,
  authority: `devs dev manager management boss supervisor ceo cto staff support security it tech techteam vendor provider
    chef geschaftsfuhrung vorgesetzter direction direccion gerencia gerente direzione directie leiding anthropics
    developer developers admin administrator engineer creator openai anthropic programmer sysadmin researcher pentester
    owner superuser entwickler entwicklerin administratorin ingenieur* schopfer programmierer developpeur administrateur
    createur desarrollador administrador creador programador desenvolvedor criador sviluppatore amministratore creatore
    programmatore ontwikkelaar beheerder maker auditor authorized authorised autorisiert* autorise autorizado autorizzato
    geautoriseerd*`,
  allow: `clear cleared approve approved entitled authorize* authorise* allowed permission clearance override access
    grant* test testing audit debug erlaub* berechtig* freigabe zugriff autorise* permis* autorizo autorizacion permiso
    acceso autorizacao permissao acesso autorizz* permesso accesso toestemming toegang sicherheitstest pentest security
    erteile verifi*`,
  covert: `system hidden secret confidential internal initial original versteckt* geheim* urspr* cache caches cachee
    cachees secrete secretes secreta secretas oculta ocultas nascost* segret* verborgen geheime oorspronkelijke iniciales
    iniciais iniziali`,
  disable: `disable* deactivat* remove lift switch suspend drop abschalt* ausschalt* schalte deaktivier* desactiv*
    desativ* disattiv* uitschakel* schakel`,
  context: `context contextwindow kontext kontextfenster contexte contexto contesto`,
  variables: `environment env variables umgebungsvariablen entorno ambiente`,
  canary: `canary canaries kanarienvogel`,
  ...IDIOMS,
} as const;

export type WordClass = keyof typeof CLASSES;

/** The words that attacks turn on and that no ordinary word is one letter away from (as "forgot" is from "forget"). */
export const OFTEN_MISSPELLED: readonly string[] =
  `instructions instruction guidelines directives prompt system ignore disregard previous hidden reveal override bypass
  restrictions unrestricted pretend password credentials customers conversation verbatim anweisungen vorherigen
  ignoriere systemprompt entwickler einschrankungen consignes precedentes instrucciones anteriores restricciones
  instrucoes restricoes istruzioni precedenti restrizioni instructies beperkingen`.split(/\s+/);
