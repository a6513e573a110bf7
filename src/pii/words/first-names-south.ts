import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/** Further given names of Spanish, Italian, Portuguese, Dutch and Polish, folded, with common short forms. */
export const SOUTHERN_AND_EASTERN_FIRST_NAMES = words(
  Role.FirstName,
  `abel abril adan adela adolfo adriana agustin aitana aitor alberta albertina alejandra alfonso alfredo alicia
    almudena alonso amaia amalia anabel anahi andoni angeles angelica aniceto antia anxo araceli arancha aritz arnau
    artemio arturo asier asuncion aurelio azucena baltasar bartolome basilio begona belen belinda benito bernabe
    bernarda bernardo berta bibiana blas borja camilo candela carla carlota carmelo catalina cayetana cecilia celia
    cesar chema chus clarisa clemente concepcion concha conchita cristian cristobal cruzita dani dario demetrio dulce
    edgardo efrain eladio eleonora eliseo eloy elvira emiliano emilio encarna eneko enriqueta erica ernesto esteban
    estefania estela ester eugenia eugenio eusebio evaristo ezequiel fabiola faustino felisa ferran fidel flor
    florencia florencio francisca francesc froilan gema genoveva gerardo german gerson gilberto gorka graciela
    gregoria gregorio guadalupe guillem guillermo hector helena heriberto hermenegildo hernan herminia hilario
    humberto ibai ignacio ikerne imanol imelda indalecio inmaculada inma isaac isabela isidro ismael itziar ivonne
    izan jacinta jacinto jaime jairo javi jeronimo jimena jon jordi josefina josep josue josune juanita juanjo julieta
    julio karina kepa koldo laia laureano leandro leire leocadia leonardo leopoldo lidia ligia lisandro llorenc lope
    lorena lourdes luciana luciano lucio lupe macarena maite malena manel manolo manuela mar marcela marcelino marcial
    marcos marcosa mari mariano maribel maricarmen marilo mariluz marisa maruja mateo matias mauricio maximiliano
    maximo maya mayte meritxell micaela miguelangel miquel mireia moises monica montse nacho naiara nahuel narciso
    nayara nelson nicanor nicolasa noa noe noelia norberto norma octavio ofelia oihane onofre oriol orlando osvaldo
    oswaldo ovidio paca paco pancho patricio patxi paulino paz pedrito pepa pepe perla pilarica quique rafa raimundo
    ramiro rebeca reinaldo remedios renato rigoberto rodolfo rogelio romina romulo roque rosalia rosana rosalinda
    roser rufino ruperto salvador samanta santi santino selena sergi severino silvio sonia susana tania telmo teodoro
    tere teresita tito tomas txema ulises unai urbano valeria vanesa vero veronica vicenta victoriano vidal virginia
    viviana wenceslao wilson xavi xoan yaiza yanet yanira yesenia yoana yoli zacarias zoraida zulema achille ada
    adalberto adelaide adriano agata agnese agostino aldo alessio alessandra alfio allegra amadeo ambra ambrogio
    amedeo anastasia angelina anita annalisa annamaria annarita antonino arianna armando arnaldo asia assunta attilio
    augusta augusto aurelia azzurra bartolomeo battista benedetta benedetto biagio bice brunella camilla camillo
    candida carlo carlotta carmela carmine caterina catia celeste cesare cinzia clarissa clelia concetta consolata
    corrado cosimo costanza cristiana cristiano dafne dalila damiano daniele danilo dante daria delia desiree diletta
    dina dino domenico donata donatella donato dora doriana edda edoardo efisio egidio elda elettra elia eliana elide
    elio eloisa emanuela emanuele ennio enrica enrico enza erminia ermanno ersilia ettore ezio fabiana fabio fabrizia
    fabrizio fausta fausto fedele ferdinando ferruccio fiammetta filiberto fiorella fiorenza flaminia flavia flavio
    florinda fosca franca fulvia fulvio gabriella gaetano gaia gaspare gennaro germana gerolamo giacinto giacomo giada
    giancarlo gianfranco gianluca gianluigi gianmarco gianmaria gianna gianni gianpaolo gianpiero gigi gilda gino gio
    giordana giordano gisella giuditta giulio giulietta giuliana giuliano giuseppina giusy giusi grazia graziana
    graziano graziella guendalina guglielmo igor ilario ilenia imma immacolata iolanda isa isidoro isotta ivana ivano
    ivo jacopo katia lamberto lavinia leda lella leone leonora letizia lia licia liliana lino livia livio loredana
    lorella lorenza loris luana lucrezia ludovica ludovico luigia luigina maddalena maicol manfredi mara marcella
    marcello margherita mariagrazia mariangela marianna mariapia mariarosa mariella marilena marinella marino martino
    marzia massimiliano mattia maura maurizia maurizio mauro melania michela michelangelo milena mimmo mirella monia
    morena morgana nanni natascia nazareno nello nevio nicla nicola nicoletta niccolo nino noemi nunzia nunzio olimpia
    orazio oreste orietta ornella oriana orsola ottavia ottavio palmira paride pasquale patrizia patrizio pierangelo
    piera pierfrancesco pierluigi piero pierpaolo pietro pina pino quirino raffaele raffaella raimondo remo renzo
    riccarda rinaldo rino rocco romano romolo rosalba rosaria rosella rosetta rosina rossana rossella rosy ruggero
    sabina sabino samuele sandro santina sante saverio savino sebastiano selene serena sibilla silvana silvano
    silvestro simonetta stefania susanna sveva tea tecla tiberio tiziana tiziano tonia tonino tonio tosca tullia
    tullio ubaldo ugo ulderico umberto valentino valerio vanda vanni vasco velia vilma vincenza vinicio virginio vito
    vittorio zaira zeno abilio acacio adao adelino ademar ademir adilson afonso agnaldo agostinho ailton alan albano
    albino alcides alda aldair alison altair aluisio alzira amaro americo anabela anderson anselmo antero antonieta
    apolo ariane arlete arlindo aurea baltazar bartolomeu belmiro benedita benedito benjamim bento bernardete breno
    caio candido carina carmo cassia cassiano cassio celestino celina chico cicero cidalia cintia clarice claudemir
    cleide cleiton conceicao constantino cristiane cristovao custodia dalva damiao davi deise deivid delfim delfina
    deolinda dinis dirce diva djalma domingos duarte edilson edinalva edite edmar edmundo edna edson eduarda elaine
    eliete elisabete elisangela elza emanuel emerson enio erivaldo ermelinda estevao evandro fabricio filipa filipe
    filomena geovana geralda geraldo gertrudes getulio gilmar gilson giovana giselle glaucia gorete goncalves graca
    gracinda gracielle guilherme guiomar helder helio heloisa henrique hermes hortensia horacio iara idalina ilda
    inacio iracema isaura isadora iva ivete ivone izabel jaci jacira jair jandira janaina jaqueline joaquim joaquina
    jonatas josias jovelina judite juliano jurema jussara kleber laercio lais laurinda lauro leonel lourenco luan
    lucilia lucimara ludmila luiz luiza lurdes mafalda marcio margareth marilda marilia marinho mateus maximiano
    miguelina mirela mirian moacir murilo nadir nathalia neide neusa neuza nilda nilson nilton nivaldo noemia odair
    odete olavo olimpio olinda olivio osmar otavio priscila quiteria rafaela raimunda regiane reginaldo renan ricarda
    rogerio romeu romualdo ronaldo rosangela roseli rosilene rosimeire rubem rubens rute samara saulo sebastiana
    sebastiao severina sidnei silvestre silverio simao stefany suelen suely taina tainara tais tarcisio teofilo thais
    timoteo tome ubirajara ulisses valdemar valdir valdirene valter vanderlei vania vitor vitoria wagner wanderley
    wellington willian yara ze zelia zeze zilda zulmira`,
);
