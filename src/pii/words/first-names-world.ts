import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/** Further Dutch, Flemish and Polish given names, and frequent ones of the rest of the world, folded. */
export const WORLD_FIRST_NAMES = words(
  Role.FirstName,
  `aad aafke aaltje aart adriaan adri alida annelies annemiek annet anouck ans antoinette arend arie arjan arjen
    arnoud aukje auke bart bartje berend bernadette bianca bjorn boudewijn brecht brechtje britt bregje caroline
    carlijn cas casper cees chantal coen coenraad coby conny corine corrie cor corne diederik diede dik dick
    dieuwertje dineke dorien dorine doutzen douwe dries eef eefje eline ellen els emiel evert evelien ewout ferdi
    fenna fien floor floortje floris fokke francien franciska frans freek frederik frits froukje geert geertje
    geertruida gemma gerben gerrie gertjan gertruda gijs gijsbert gitte greetje greet guus hanneke hannie harm harmen
    harrie hein heleen henny herman hessel hille huub imke irma jaap jacco jannie jannes janneke jantine jarno jelle
    jelmer jef jeanine jet jetske jip joep jochem joke jolien joop jorien jorn jorrit joris jos jurre jurriaan kaat
    karel karlijn kim klaas klaske koos koert krijn lammert laurens leen leendert lianne lies liesbeth lieke lieve
    liesje lisanne lisette lonneke loes lodewijk loek luuk maaike maartje machteld margriet margreet marga marije
    marijke marijn marja marjan marjolein marjolijn marleen marnix martijn mart matthijs mathijs maurits melle menno
    merel michiel mieke mies milou minke mirthe nanda natascha neeltje niek niels nienke nynke noor noortje onno pien
    piet pim pleun quinten reinder reinier remco rens ria rianne rienk robbert roel roeland roelof ruud saar sarina
    sascha sebastiaan siebe siem sietske sjaak sjors sjef stan suus suze sybren sytske teun teunis teuntje thijmen
    tiemen tijmen tineke tjeerd tjitske ton tonnie toon trijntje truus twan wessel wietske wiebe willeke willemijn wim
    wijnand wies wytske yde adamina adrianna agatha aleks alfred alfreda amadeusz anastazja aneta aniela antoni
    antonina apolonia ariel arkadiusz augustyn balbina bartek bartlomiej basia bazyli benedykt berenika bernadeta
    bianka blanka blazej bogdan bogna bogumil bogumila boguslaw boguslawa bohdan boleslaw bolek bozena bronislaw
    bronislawa brunon brygida cezary cecylia czeslaw czeslawa dagmara darek dawidek dobrochna dobromil domicela edyta
    eliza eryk eugeniusz eustachy eustachiusz felicja feliks ferdynand filipina franciszek franciszka fryderyk
    genowefa gosia gracjan grazyna gustaw hanka henryka hieronim ignacy irena ireneusz irmina iwo iza izabela izabella
    izydor jacenty jagienka janina jarek jaromir jasmina jeremi jeremiasz jedrzej jola jowita jozefa jozefina judyta
    julita juliusz jurek kajetan kaja kalina kamila karol kasia kaska katarzynka kazimiera kazik klaudia klemens
    kleofas konstanty konstancja kordian kornel kornelia kosma krystian krystianna krzysiek krzys ksawery kuba
    kunegunda leokadia leonid leonia leslaw leslawa leszek lila liwia longin lubomir lucja lucjan lucyna ludwik
    ludwika maciek maksymilian malwina marcelina marian mariola marlena marceli marcjanna maryla marzanna marzena
    matylda maurycy mateuszek michalina mieczyslaw mieczyslawa mieszko mikolaj milosz mirek miroslawa narcyz natasza
    nela nikodem nikola oktawia oktawian olek oliwer oliwier oliwka otylia pankracy pawelek patryk pelagia petronela
    piotrek pola przemek przemyslaw radek radoslaw radoslawa radomir rajmund remigiusz roch roksana romuald romualda
    roza rozalia rufin salomea saturnin seweryn slawomira slawek stanislawa stasiek sylwester sylwia swietlana
    szczepan szymek teodor teodozja teofil teofila tobiasz tola tomek tymon tymoteusz tytus urszula wacek waclaw
    waclawa waldek walenty walentyna waleria walerian weronka wiara wiesia wiesiek wieslawa wiktoryna wincenty wiola
    wioleta wioletta wislawa witold wlodek wladyslaw wladyslawa wlodzimierz wojtek zanna zaneta zbigniewa zbyszek
    zdzislaw zdzislawa zenon zenobia ziemowit zofka zosia zuza zygfryd zygmunt zyta aarav aaradhya achmed advait aditi
    aditya ahaan ahsan akhil ameer anaya angad anisha arnav atharv ayaan bhavna chetan darshan dhruv divyansh gautam
    gayatri harsh hemant ishita kabir karthik kavya keerthi krish krishna lata lalit madhav mahima meera mihir mohit
    namrata neel neelam nikita ojas parth payal pranay rachna radha radhika reyansh rhea ritika riya rupa saanvi
    sachin sahil samaira sanya shaurya shiv siddharth sonal sonam surya tarun tejas uday vaibhav varun vasudha vedant
    vidya vihaan yuvraj zoya abdallah abdel abdelkader abdou abdul abdullah abdulrahman abdoulaye abebe abena abigael
    abimbola abiodun achraf adama adaeze adebayo adeola adil adnan adunni afua agnieszko ahmad ahmadou ahmet aicha
    aidar aiko aino ajay akash akiko akira akmal aksel aleksandar aleksander aleksandr aleksei aleksej alexei alexey
    alhassan alim aliou alioune alisher aliya almaz altan amadou amal amani amar amara amina aminata amine amir amira
    amit amrita anand ananya anastasiia anatoliy anatoly andrej andrei andrey andrii andriy aneesh anh anika anisa
    anjali ankit ankita anouar ante anthi anuja anup anusha anwar aram aravind arash arif aristotelis armen artem arun
    arvid aruna aryan asad asha ashok ashraf asif asli assane astou ates ayan ayhan aylin ayman ayodele ayse aysel
    ayumi aziz aziza babacar babak bahar bakari baraka baris bartal batuhan bayan bekim berat berk berkay besim bilal
    bilel biljana binta bjarne blerim blessing boban bojan borislav bozhidar branko brahim bulent burak burcu busra
    catalin cem cemil ceyda chandra chandan charalampos chiamaka chibuzor chidi chidinma chinedu chinonso chioma
    chukwudi cihan cosmin cristi dagny dalia dalibor damir danijel danijela danylo darius darko darya deepa deepika
    demba deniz denys desta devi dewi diarra dilara dilek dimitar dimitra dimitrios dinesh divya djamel djibril dmitri
    dmitriy dmitry dmytro dogan dragan dragana drazen dursun dusan ebru ece efua ege ehsan eirik ekaterina ekin ekrem
    eleni elif elin emeka emine emir emre ercan erdal erdem erdogan eren ergin erhan erlend erol ersin ersoy esin esra
    evgeni evgeniya evgeny evi ezgi fadi fahad faisal faiza fallou farah farhad farid farida faruk fatma fatmata fatou
    fatoumata fawzia ferhat ferit feyza figen filiz firas florin fumiko fuat funda furkan gabor galina ganesh gaurav
    gauri gayane georgi georgia georgios geeta gheorghe ghita gizem goran gokhan gopal gulay gulsen gunay habib habiba
    hadi haider hakan hakim halil halima hamid hamida hamza hanane hanh haris harish harpreet haruki haruto hasan
    hasna hatice hayat heba hicham hideo hina hiroko hiroshi hisham hoang hoda houda hussain hussein husam huseyin hye
    ibrahim ibrahima idris idrissa ifeoma ihor ijaz ikram ilham ilhan ilias ilir iliyan ilja ilker ilya imad iman
    imane imran inaya indira inna ioan ioana ioannis ionut irfan iryna isha ishaan ismail ismet issa ivaylo ivica iwan
    jamila jaspreet javed jayesh jelena jia jian jin jitendra jovan jovana jyoti kader kadir kadiatou kaan kaito kamal
    karan karima kasper katalin katerina katya kavita kazim kazuki keiko kemal kenan kenji kenta kerem khadija khadim
    khaled khalid khalil khanh kholoud kiran kiril kirill kishore koffi kofi kojo konstantinos koray kostas kostya
    kristijan ksenia kwabena kwame kwasi lakshmi lamine latif latifa leyla linh liudmyla liu ljubica loubna luay lubna
    luka lyudmila lyubov mahdi mahesh mahmoud mahmud mahnoor majid makoto malak malika malik mamadou mamta manish
    manju manoj mansour maram mariam mariama marija marko marwa maryam maryna marzieh masood matej matteus mbaye mehdi
    mehmet mei meena mehrdad melek melih meltem merve meryem mete mihaela mihai mihail mikael mikhail milad milica
    milos mina ming miodrag mircea miro mirjana mitko mladen moez mohamad mohamed mohammad mohan momo monir mostafa
    mouhamed mounir mourad moussa muhammet mukesh mumtaz murali murat musa mustafa mustapha mykhailo mykola nabil
    nadeem nadezhda nafisa nagihan naima najib nalan nandini narges naresh nasir nasrin nataliia nataliya natalya
    navid nawal nazli neha nermin neslihan nesrine ngan ngoc ngozi nguyen nihal nihat nikhil nikolai nikolay nikolaos
    nikos nilesh nilufer nisha nitin noura nourdine nuray nuri nurcan obinna oksana okan oktay oleg oleh oleksandr
    oleksandra oleksii olena olesya olha olivera olumide oluwaseun omer onur orhan osama osman oumar ousmane ovidiu
    ozan ozge ozgur ozlem padma pankaj parvez parvin pavel pavla pavol pawan petar petr petros petya phuong pinar
    pooja prabhakar prakash pradeep pranav prashant prasad pratik praveen preeti priti priyanka pushpa quang rabia
    rachid rachida radka radoslav radu rafi rahim rahma rahul raimonda raja rajan rajeev rajesh rajiv rakesh rama
    ramazan rami ramesh rana rania rashid rashida rashmi rasul ravi raza razvan recep reda reem rehana rekha reza riad
    richa rin rohan rohit roksolana roya ruslan rusul saad sabah sabiha sadia safa said saida saif sakina sakura salah
    salih salim salima salma saman samia samir samira sana sandeep sangeeta sanja sanjana sanjeev santosh saoirse
    sarita satoshi satish savita seda seema sefa selim selin semih senol seo seojun serap serdar sergei sergey serhat
    serhii serkan sevgi sevim seydou seyma shabnam shahid shahin shahrukh shakira shakil shalini shankar shanti sharif
    sheetal shilpa shima shirin shivani shohreh shreya shruti shubham sibel siham simran sinan sinem slavica slobodan
    smita snezana sneha sofiane sofija sohail soraya soufiane souleymane srdjan sreten srinivas stanislav stanimir
    stavros stefanos stelian stjepan subhash sudha sudhir suhail sujata sukran suleiman suleyman sumit sundar sunil
    suresh sushma svetlana svitlana swati taha tahir takashi takeshi takumi tamer tanvi taras tarek tarik tariq
    tatyana tayfun tayyip tetiana thanh thao thuy tihomir timur tolga tomislav tomoko trang trinh tsvetan tugba tulay
    tunde turgut turkan ufuk ugur umar umit usha usman uzma vadim valentyna valeri valerii vanya vasil vasile vasilis
    vasyl vedran veli venkat vesna viet vijay vikas vikram vinay vinod viorel vipin vishal vivek vlad vladimir
    vladislav volkan volodymyr vusi vuyo wafa waleed walid wanjiku wassim xiaoming yahya yaroslav yaser yasemin yash
    yasin yasir yasmina yasmine yassin yassine yavuz yelena yetunde yewande yilmaz yogesh yohannes yosef younes ysuf
    yuki yulia yuliya yuri yuriy yusuf yusra yuto zahra zahir zainab zakaria zaki zarko zdravko zehra zeinab zekeriya
    zeljko zeynep ziad zineb zivko zlatko zoltan zora zoran zubair zuhal zuleyha`,
);
