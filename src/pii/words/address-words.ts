import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

export const ADDRESS_WORDS = [
  ...words(
    Role.StreetBefore,
    `rue avenue av ave boulevard bd bld blvd impasse allee allees chemin route quai place cours passage square sentier
    faubourg via viale vle corso piazza piazzale largo vicolo strada lungomare calle c cl avenida avda avd paseo
    plaza pza pl ronda carrer carretera ctra camino travesia glorieta rua travessa praca alameda estrada rua r tv
    ulica ul ulicy aleja aleje al plac placu alei osiedlu pl osiedle os am an der unter den rambla urbanizacion urb vico contrada
    beco calcada praceta zza box postfach postbus apartado skrytka`,
  ),
  ...words(
    Role.StreetAfter,
    `street st road rd avenue ave av lane ln drive dr boulevard blvd court ct place pl square sq terrace close
    crescent cres way parkway pkwy highway hwy gardens grove hill mews row walk circle cir trail trl alley plaza
    strasse strase str weg platz allee gasse ring damm ufer markt straat laan plein gracht kade singel dijk dreef
    green quay mount vale view rise wharf broadway pike turnpike loop park`,
  ),
  ...words(
    Role.AddressHint,
    `address adresse anschrift adres adresu adresem direccion indirizzo endereco morada lieferadresse
    rechnungsadresse live lives living wohne wohnt wohnhaft habite domicile vivo domicilio abito residente residenza
    woon woonachtig moro mieszkam ship shipped shipping deliver delivered delivery livraison livrer entrega enviar
    consegna consegnare bezorgen bezorgadres bezorgen dostawy dostawa zamieszkaly zamieszkala moved umgezogen verhuisd located
    liefern geliefert afleveradres flat house home office wohnung haus buro maison bureau piso casa huis kantoor mieszkanie
    mieszkania dom biuro ufficio oficina escritorio apartment apartamento appartamento appartement`,
  ),
];
