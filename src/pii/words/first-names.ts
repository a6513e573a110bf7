import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/**
 * The commonest given names of eight languages, folded. They only settle cases
 * in which the words around a name leave doubt ("hi anna", "I'm Tom"); a name
 * that is missing here is still found after "my name is".
 */
export const FIRST_NAMES = words(
  Role.FirstName,
  `james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick
    jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan noah liam oliver harry oscar
    leo arthur alfie jake connor callum owen dylan luke sean ian neil graham colin simon stuart craig lee gavin mary
    patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
    kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet
    maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina joan evelyn judith andrea
    hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean
    alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany
    chloe lucy ella mia amelia poppy freya isla daisy ruby zoe holly fiona claire louise naomi priya aisha fatima
    mohammed muhammad ahmed ali omar hassan wei raj arjun deepak sanjay anil sunita hans wolfgang klaus jurgen juergen
    dieter manfred uwe gunter guenter horst bernd werner heinz helmut karl stefan andreas christian markus jorg joerg
    ralf sven torsten thorsten matthias holger dirk jan jens kai lars tobias florian sebastian felix lukas maximilian
    moritz jonas leon finn elias niklas tim fabian philipp dominik rainer ursula monika petra sabine renate helga
    karin brigitte ingrid erika gisela heike birgit gabriele susanne claudia martina silke anja katrin kathrin nadine
    stefanie melanie katja ute bettina jutta kerstin marion angelika christiane lena lea leonie hanna johanna clara
    klara greta frieda mareike anke antje britta doris elke silvia sonja tanja yvonne jana franziska carolin heidi
    pierre michel andre philippe rene louis alain jacques bernard marcel roger claude nicolas laurent julien sebastien
    christophe frederic stephane olivier pascal thierry francois guillaume antoine maxime alexandre mathieu thibault
    romain vincent hugo lucas theo gabriel raphael baptiste quentin karim marie jeanne francoise monique nathalie
    isabelle sylvie anne martine madeleine helene sophie camille manon oceane ines jade elodie aurelie emilie celine
    virginie sandrine veronique valerie delphine amelie mathilde juliette margaux pauline gerard yannick benoit lucie
    anais clement remi cedric antonio manuel francisco juan javier carlos jesus miguel rafael pedro alejandro angel
    pablo fernando sergio luis jorge alberto alvaro diego adrian raul ivan enrique ramon vicente andres joaquin
    santiago carmen josefa isabel dolores pilar lucia cristina marta ana elena paula raquel mercedes rosario juana
    beatriz rosa encarnacion antonia irene montserrat margarita nuria rocio alba sofia valentina ximena inigo marisol
    gonzalo nerea iker giuseppe giovanni mario luigi vincenzo salvatore angelo francesco marco alessandro roberto
    stefano paolo giorgio bruno luca matteo lorenzo davide simone federico riccardo tommaso filippo claudio massimo
    giulia chiara francesca alessia elisa ilaria federica paola giovanna roberta simona daniela antonella aurora
    ginevra giorgia johannes cornelis hendrik willem pieter gerrit maarten sjoerd ruben daan sem milan bram thijs
    jeroen erik henk kees joost wouter sander bas rik koen stijn mees tijn cornelia wilhelmina hendrika marieke sanne
    femke lotte fleur anouk iris esther anneke marloes mirjam saskia jolanda wendy eva tess sofie roos joao paulo rui
    tiago nuno goncalo diogo ricardo rodrigo gustavo felipe thiago matheus vinicius eduardo marcelo margarida catarina
    mariana leonor carolina matilde joana rita fernanda juliana camila bruna larissa leticia gabriela aline debora
    tatiana renata andrzej piotr krzysztof stanislaw tomasz pawel jozef marcin marek michal grzegorz jerzy tadeusz
    lukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech mateusz rafal jacek janusz miroslaw maciej
    slawomir jaroslaw kamil wieslaw roman jakub szymon bartosz filip kacper wiktor dawid katarzyna malgorzata
    agnieszka ewa krystyna elzbieta magdalena joanna zofia danuta natalia karolina aleksandra beata dorota halina
    jadwiga jolanta iwona alicja justyna zuzanna weronika wiktoria paulina patrycja kinga dominika emilia oliwia hania
    maja`,
);
