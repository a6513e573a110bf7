import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/**
 * Common family names of the eight languages and of the rest of the world, folded.
 *
 * They never make a name by themselves: they settle whether two capitalised
 * words are a person where the first of them leaves doubt.
 */
export const SURNAMES = words(
  Role.Surname,
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
    thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker
    young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell
    carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy
    cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson
    brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross
    foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez
    simmons graham romero patterson alexander hamilton reynolds griffin wallace moreno west cole hayes bryant herrera
    gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods
    kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon
    mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar
    fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant
    dunn kelley spencer hawkins arnold pierce hansen peters hart bradley knight elliott cunningham duncan armstrong
    hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards
    contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez
    wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson
    jacobs obrien lynch vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li
    wong reid hanson mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks
    padilla day walsh bowman schultz luna fowler mejia davies pearson doyle gallagher macdonald mackenzie mclean
    mcallister mcgregor mckenzie mckay fraser sinclair hargreaves whitaker holloway kensington atkinson barker booth
    bradshaw brady brennan burgess byrne cartwright chambers connolly conway coyle crosby curtis dawson dempsey
    dickson donnelly donovan dougherty douglas dwyer eaton farrell finch fitzgerald fleming fletcher flynn forsyth
    frost gibbs gilmore goodwin gould greenwood hancock hardy higgins hobbs hogan holland hooper hopkins horton hurst
    hutchinson ingram jarvis jennings kane kavanagh keane kirby lambert leach leonard lloyd lowe lyons maguire malone
    manning marsden mccarthy mccormack mcdonnell mcgrath mcguire mckenna mclaughlin mcmahon mcnamara middleton moran
    moriarty naylor newman nolan norris oconnor odonnell oneill parsons pearce pickering potter preston pritchard pugh
    quinn ramsey rees reilly rhodes rowe rutherford savage sharp sheridan skinner slater stanley steele sutton swift
    thornton townsend vaughan wainwright walton watts whitehead wilkins wilkinson winter woodward wyatt yates mueller
    muller schneider fischer becker hoffmann schulz koch bauer richter klein wolf schroder schroeder neumann schwarz
    zimmermann braun kruger krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze
    maier kohler koehler herrmann konig koenig walter mayer huber kaiser fuchs scholz moller moeller weis weiss jung
    hahn schubert vogel friedrich keller gunther frank berger winkler roth beck lorenz baumann franke albrecht
    schuster simon ludwig bohm boehm kraus schumacher kramer vogt stein jager jaeger otto sommer gros gross seidel
    heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel horn busch bergmann voigt sauer
    pfeiffer ernst hubner huebner wendt petersen matthiesen jansen janssen brandstatter hofstatter kurz lohse kromer
    wimmer gruber steiner pichler egger moser eder reiter schwaiger leitner aigner hauser brunner frei zbinden
    meyerhoff ackermann adler arndt barth bartsch behrens bender bischoff blum bock brinkmann bruckner conrad decker
    dreyer ebert eckert fiedler freitag fritz geiger gerlach giese gobel hagen hein heller hess hinz hirsch hoppe
    jacob jahn kern kirchner kluge krebs kuhlmann lindner linke marx maurer menzel merkel mertens metzger michel nagel
    naumann neubauer noack nowotny opitz paul petzold pfaff popp rademacher reichert reimann reinhardt ritter rudolph
    sander schade schaefer schafer scherer schilling schindler schlegel schramm seifert siebert springer stahl
    steinbach strauss thiele thomsen ulrich unger urban wegner weidner weigel wenzel westphal wiese wilke witt wulf
    zander zeller zimmer bernard dubois robert petit durand leroy moreau laurent lefebvre lefevre bertrand roux
    fournier girard bonnet dupont fontaine rousseau vincent faure mercier blanc guerin boyer garnier chevalier
    francois legrand gauthier perrin robin clement morin nicolas roussel mathieu gautier masson marchand duval denis
    dumont lemaire noel dufour meunier brun blanchard giraud joly riviere brunet gaillard barbier arnaud renard picard
    rolland caron aubert giraudet leclerc vidal bourgeois renaud lemoine philippe pierre roche colin lacroix fabre
    leclercq guillaume rey benoit hubert carpentier boulanger dupuis marie moulin deschamps huet vasseur boucher
    fleury jacquet guyot lefort castaing gaudin bouchard tessier chauvin pelletier langlois besson gilles poirier
    charpentier lamy delaunay barre collet prevost poulain bailly benard maillard lebrun perrot cordier cousin vallet
    hamon germain etienne pasquier delorme diallo traore coulibaly keita camara toure cisse konate sow ba sy ndiaye
    diop fall gueye sarr mbaye faye kouassi kouame kone ouattara benali haddad mansouri cherif bouzid belkacem slimani
    brahimi ziani alonso navarro vazquez gil serrano blanco molina suarez rubio marin sanz iglesias garrido cortes
    lozano cano prieto calvo gallego cabrera campos fuentes leon carrasco diez caballero vicente herrero lorenzo
    montero hidalgo gimenez ibanez ferrer duran benitez mora arias carmona crespo roman pastor saez velasco moya soler
    parra esteban bravo gallardo pardo merino franco espinosa izquierdo lara rivas casado arroyo redondo camacho vera
    otero galan luque montes sierra segura carrillo marcos marti soriano bernal robles vila valero palacios exposito
    benito andres varela pereira macias guerra heredia bueno roldan mateo villar miranda guillen mateos escudero
    aguilera casas aparicio menendez rivero estevez beltran quintero pizarro villanueva cardenas peralta montoya
    etxeberria quintana salas acosta avila barrios bautista bermudez bustos caceres calderon cardona castellanos
    cervantes cordero corral correa cuesta davila duarte escobar espino esquivel figueroa galindo gamboa gaitan godoy
    guevara jaramillo juarez lugo lujan melendez meza montenegro mosquera nieto ochoa olivares orozco osorio pacheco
    paredes paz pineda ponce quiroga rangel restrepo rincon rosales rueda salgado salinas sepulveda solis tapia toledo
    trejo trujillo urrutia valdes valencia valenzuela velez villa villalobos zamora zapata zuniga rossi russo ferrari
    esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini costa giordano rizzo lombardi
    moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli
    vitale lombardo serra coppola desantis damico marchetti parisi conte ferraro ferri fabbri bianco marini grasso
    valentini messina sala deangelis gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato
    silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti caputo montanari palmieri
    bernardi martino fiore derosa ferretti bellini basile riva donati piras vitali battaglia sartori neri costantini
    milani pagano ruggiero sorrentino damore orlando bassi basso valente negri mele fumagalli bertolini tosi bosco
    galdi pace bassani belli bertoni bruni calabrese catalano cavallo colonna cosentino fabiani franchi gasparini
    giorgi grimaldi guidi landi lanza leonardi locatelli maggi manfredi marchi marconi martelli mauri meloni merlo
    molinari nardi olivieri orsini pinna poli ricciardi riccio ruggeri salvi santini spina taddei trevisan vacca
    ventura venturi villani viola volpe zanella zanetti dejong devries vandenberg bakker visser smit meijer mulder bos
    vos hendriks vandijk dekker brouwer dewit dijkstra smits degraaf vandermeer kok vermeulen vandenbroek schouten
    vanleeuwen hoekstra koster prins verhoeven vandam kuipers veenstra vandenheuvel vanbeek willems hermans gerritsen
    vanvliet postma molenaar wolters timmermans vanderlinden bosman kuiper maas peeters janssens maes claes goossens
    wouters desmet declercq vandamme segers aerts michiels deridder hendrickx verbeeck pauwels boogaard huisman groen
    bosch evers martens willemsen driessen scholten bouwman gerrits vanwijk verbeek hofman blom zwart dejonge boer
    veldman schipper vanderveen terpstra zijlstra idrissi elidrissi yilmaz kaya ferreira oliveira rodrigues martins
    jesus sousa fernandes goncalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia
    mendes nunes soares vieira monteiro cardoso rocha raposo neves coelho cunha pires reis simoes antunes matos
    fonseca machado araujo barbosa tavares lourenco figueiredo azevedo freitas magalhaes henriques lima guerreiro
    batista domingues nogueira barros amaral branco nascimento souza albuquerque andrade aguiar assuncao bezerra
    borges brandao brito camargo chaves dantas dias farias faria furtado leal leite leitao maciel maia medeiros melo
    moraes morais moura muniz nobrega paiva peixoto pessoa queiroz rego rezende sales sampaio santana saraiva siqueira
    tavora trindade vasconcelos viana xavier nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski
    kaminska lewandowski lewandowska zielinski zielinska szymanski szymanska wozniak dabrowski dabrowska kozlowski
    kozlowska jankowski jankowska mazur wojciechowski wojciechowska kwiatkowski kwiatkowska krawczyk kaczmarek
    piotrowski piotrowska grabowski grabowska zajac pawlowski pawlowska michalski michalska krol wieczorek jablonski
    jablonska wrobel majewski majewska olszewski olszewska stepien malinowski malinowska jaworski jaworska adamczyk
    dudek nowicki nowicka pawlak gorski gorska witkowski witkowska walczak sikora baran rutkowski rutkowska michalak
    szewczyk ostrowski ostrowska tomaszewski tomaszewska pietrzak zalewski zalewska wroblewski wroblewska marciniak
    jasinski jasinska zawadzki zawadzka bak jakubowski jakubowska sadowski sadowska duda wlodarczyk chmielewski
    chmielewska borkowski borkowska sokolowski sokolowska szczepanski szczepanska sawicki sawicka kucharski kucharska
    lis maciejewski maciejewska kubiak kalinowski kalinowska wysocki wysocka mazurek kolodziej kazmierczak czarnecki
    czarnecka sobczak konieczny glowacki glowacka zakrzewski zakrzewska krajewski krajewska maj wrona szulc laskowski
    laskowska ziolkowski ziolkowska shevchenko kovalenko bondarenko tkachenko kravchenko oliynyk shevchuk melnyk
    kovalchuk polishchuk ivanov ivanova petrov petrova sidorov smirnov smirnova kuznetsov kuznetsova popov popova
    volkov volkova sokolov lebedev novak novotny svoboda dvorak cerny prochazka kucera horvat horvath kovacevic
    jovanovic petrovic nikolic markovic popovic stojanovic ilic dimitrov georgiev popescu ionescu dumitru stan nagy
    kovacs toth szabo varga molnar papadopoulos nikolaidis hoxha shehu demir celik sahin yildiz yildirim ozturk aydin
    ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat korkmaz ahmed ali hassan hussein khan
    hussain malik sheikh chaudhry iqbal mahmood rahman islam begum akhtar siddiqui qureshi ansari sharma verma mehta
    shah joshi iyer nair menon reddy rao pillai bose ghosh banerjee mukherjee chatterjee agarwal kapoor khanna
    malhotra chopra bhatt desai naidu raman krishnan subramanian kaur gill sandhu dhillon zhang liu zhao huang zhou wu
    xu zhu lin guo luo zheng liang xie tang deng feng cheng cai peng pan yuan dong choi kang cho yoon jang lim tanaka
    suzuki sato takahashi watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki pham huynh hoang okafor
    okonkwo adeyemi adebayo ogunleye eze nwosu obi balogun mensah owusu boateng asante osei appiah mwangi kamau otieno
    ochieng odhiambo wanjiru njoroge abebe tesfaye bekele haile moyo ndlovu dlamini nkosi zulu mahlangu johansson
    andersson karlsson nilsson eriksson larsson olsson persson svensson gustafsson lindqvist lindberg berg dahl
    nielsen pedersen christensen larsen sorensen rasmussen jorgensen olsen kristiansen virtanen korhonen nieminen
    makinen`,
);
