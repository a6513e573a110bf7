import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/** Further given names and the short forms people sign with, folded: the eight languages first, then the world. */
export const MORE_FIRST_NAMES = words(
  Role.FirstName,
  `lucille lucinda paloma adara alejo almira amaya baldomero benigno candelaria casilda celso cirilo conrado delfin
    edelmira elisenda erasmo eulalia fermin fulgencio garbine genis gines hilda iago iria jacobo jerusalen laila
    leovigildo lluis maximina mencia nieves obdulia plutarco reyes roi sabela senen sira veva virgilio xulio yago
    basil percival horatio barnaby bartholomew benedict bernice boyd bronson bruce bryan bryce carlton carly cecil
    chad chantelle cody colby colton cordelia cornelius cyrus daphne darcy darla deanna deirdre denzel dorian dorothea
    duncan dwight eden elmer elton enid esme eunice ewan ezra farrah faye flossie fredrick garrett garth gaylord
    gideon ginny godfrey griselda guinevere hannibal hazel hermione hester horace hyacinth ignatius india ivor jarrod
    jemima jerome jocelyn jolene judd keira keith kiara kurtis lara leland lenora leopold lester linus lois lola lorna
    lucian magnus maisie marvin maud mavis maxine mervyn millicent mindy mona monty nerys nola octavia odette orson
    orville oswin peyton philippa piers portia prudence ralph raven regan reggie rhoda roderick romeo rosamund rowena
    roxy rueben ruthie saffron saul selwyn seymour sienna silvester simeon solomon tabitha tarquin thaddeus theodora
    theodore tiana tobin ulric una vaughan verna vince violet wally wanda wendell wilfrid winnie woodrow yasmin zena
    denny kathi basti hansi resi vroni moni anni lisi sabi lupita chelo pili loli charo toni beto memo lalo maru
    tatiane josiane luciane rosiane adriane fabiane juliane cibele rosane antek jasiek wojtus franek stas kacperek
    zuzia ania marysia ela krysia tosia ula tash tasha natty shaz gaz baz lou abby abbie allie ally ash becca bella
    bert billie bobbie cal cam carrie cassie charlie cherie cindy clare debs dee demi dexter dionne dot effie ellie
    elsie emmy erin ernie evie finley fin flo flora fran gabby georgie georgina gerry gwen gwyneth hattie hettie issy
    izzy jaz jazz jez jill jilly jodie josie jude kerry kirsty lana leila libby lil lottie maddie maggie mandy matilda
    meg mel millie minnie nate nev nige ollie ozzy pippa ricky rosie ross roz ryder shane shaun shelly sid skye sonny
    stewart stu tam tanisha ted tilda timmy tod todd trish val viv vivienne wes will winston xander zac zach zack zoey
    tom tommy jim jimmy joe joey mike mick mickey dave davey steve stevie bob bobby rob robbie bill billy willie liz
    lizzie beth betsy kate katie kathy cathy becky bex debbie sue susie suzie jen jenny jess steph vicky tina gina
    tony andy matt matty dan danny ben benny sam sammy alex lexi max nick nicky chris christy kris pete greg jeff
    geoff teddy ed eddie fred freddie ron ronnie don donnie ken kenny ray harold howard walter wayne glenn glen dwayne
    duane darren darrell terrence terry trevor nigel clive gareth rhys gethin dafydd sian carys bronwen huw alun euan
    angus hamish fergus lachlan rory kieran ciaran declan cormac eoin aidan brendan niamh siobhan aoife sinead roisin
    caitlin maeve orla grainne colleen eileen maureen doreen noreen gladys edith agnes ethel mabel myrtle beryl
    marjorie muriel winifred phyllis gail tracy tracey yvette yolanda lorraine loretta audrey constance beatrice
    penelope phoebe imogen harriet eleanor nora norah leah miriam keziah bethany brianna kayla kaylee hailey haley
    destinee mackenzie kendra latoya tamika keisha shaniqua lakisha tyrone jamal darnell deshawn marcus malcolm
    desmond clifford ernest ezekiel zeke elijah isaiah jeremiah josiah caleb micah levi asher silas jonah seth tristan
    julian spencer preston bradley brady brent brett clinton clayton dominic damian damien dustin derek derrick devin
    edgar edmund edwin elliot elliott everett felicity geoffrey gerald gilbert gordon harvey herbert hugh humphrey ira
    irving irwin jared jasper jeremy joel kurt lamar leonard leroy lewis lloyd logan luther lyle marshall maurice
    melvin milton mitchell morris murray myron neville norman norris oswald otis percy perry philip phillip phil
    quincy randall randy reginald reuben rex rodney roland rolf ronan rosemary rowan roy rudolph rufus rupert russell
    sheldon sidney sylvester toby travis ulysses vernon virgil wallace warren wesley wilbur wilfred xavier zachariah
    zane joanne joann laurie leanne lesley leslie lindsay lindsey lynn lynne lynette marcia marianne marina melinda
    meredith mildred miranda moira molly myra nadia natasha nell nellie nina noelle olive ophelia paige pam patsy
    paulette peggy polly priscilla rhonda rosalie rosalind rosanna roxanne ruth sabrina sadie sally selina selma
    shannon sheila shelby shelley sheryl stacey stacy stella sybil sylvia tamara tanya tara thelma tiffany tilly
    trisha trudy vanessa vera verity vivian vivien wilma zara zelda joachim achim jochen hartmut hartwig hermann
    hubert ingo ingolf jannik jannis johann josef knut konrad lennart lothar ludwig malte mirko nico nils norbert olaf
    ole oskar otto raimund reinhard reinhold rudi rudolf ruediger rudiger siegfried sigmar soren sepp timo till udo
    ulf ulrich uli ulli valentin veit viktor volker waldemar wilfried wilhelm willi winfried wolf wolfram xaver alois
    anton arne arno arnold artur axel benno benedikt bernhard bodo boris carsten karsten clemens detlef detlev dietmar
    dietrich eberhard eckhard egon emil enno erich ernst erwin eugen ewald falko ferdinand franz friedhelm friedrich
    fritz georg gerd gerhard gero gottfried gregor guido gunnar gustav hannes harald hauke heiko heiner heinrich
    henning henrik adelheid agathe alexandra alina alma almut annegret anneliese annemarie annette annika astrid
    babette barbel baerbel beate birgitta brunhilde burga cordula corinna dagmar edeltraud elfriede elisabeth elsbeth
    else emmi erna evelin franka friederike gabi gerda gerlinde gertrud gitta gudrun hannelore hedwig hedda hella
    henriette herta hertha hildegard hilde ida ilka ilona ilse inge ingeborg inga inka irina irmgard irmtraud isabell
    isolde jasmin josefine josephine karla karoline katharina katarina leni liesel lieselotte lilli lilly liselotte
    lore luisa luise lydia magda maike maren margarete margarethe margit margot margret mariele marlene marlies
    mathilda mechthild meike merle michaela mila mira nele olga pia ramona raphaela regina regine reinhild romy
    rosemarie roswitha senta sibylle sieglinde sigrid sina steffi steffen susi svenja tatjana thea theresia trude ulla
    ulrike undine uschi verena veronika viktoria walburga waltraud wiebke wilhelmine wiltrud xenia adele adeline
    adrien aime alban albert albertine alexis alix alphonse amandine ambroise anatole andree ange angele apolline
    aristide arlette armand armelle arnaud aude augustin aurelien aurore axelle barnabe bastien bastienne berangere
    berenice bertrand blandine brice cassandre cecile celestin charlene charline claudette claudine clarisse clotilde
    colette constantin coralie corentin corinne cyril cyrille delphin denis didier dimitri edmond edouard eleonore
    eliane elise eloise elsa emile emmanuel emmanuelle enzo ernestine estelle etienne eugene eugenie evan evelyne
    fabien fabienne fabrice fanny felicie fernand fernande florence florent francine francis franck gael gaelle gaetan
    gaspard gaston genevieve geoffroy georges georgette geraldine germaine gilberte gilles ginette gisele gregoire guy
    gwenaelle gwendoline henri herve hortense huguette ilan isidore jacinthe jacky joelle josette jules justine
    killian lambert laetitia laure laurence laurine liliane lilian lilou lionel loic louane louison luc lucette lucien
    lucienne ludivine ludovic lydie lys mael maelle maelys magali marc marcelle marcellin marielle marin marinette
    marius marthe mathias mathis maxence melina merlin michele micheline mireille morgane murielle myriam nadege nael
    nathanael nathaniel nestor noel noemie odile patrice paule philippine pierrette prosper raymonde regis remy renaud
    renee reynald robin rodolphe rodrigue rolande romane roseline roxane sacha salome serge severine solange solene
    soline stephan suzanne suzette sybille sylvain sylvaine tanguy therese thibaud thibaut timothee titouan urbain
    ursule valentine victor victorien vincente violaine virgile viviane yael yanis yann yannis yohan yolande youssef
    yves yvon zacharie`,
);
