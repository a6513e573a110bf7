/**
 * Every element name of HTML, living and obsolete, in lower case, and the two that open SVG and MathML.
 *
 * A name that is not here belongs to no browser's vocabulary: `<jane@example.com>` or `List<String>` is
 * something a person wrote.
 */
const HTML = `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
  blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del
  details dfn dialog dir div dl dt element em embed fencedframe fieldset figcaption figure font footer form frame
  frameset geolocation h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd
  keygen label layer legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid
  nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress
  q rb rbc rp rt rtc ruby s samp script search section select selectedcontent selectlist shadow slot small source
  spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
  track tt u ul var video wbr xml xmp`;
const SVG = `altglyph altglyphdef altglyphitem animate animatecolor animatemotion animatetransform circle clippath
  color-profile cursor defs desc discard ellipse feblend fecolormatrix fecomponenttransfer fecomposite
  feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg
  fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
  fespotlight fetile feturbulence filter font-face font-face-format font-face-name font-face-src font-face-uri
  foreignobject g glyph glyphref handler hatch hatchpath hkern line lineargradient listener marker mask mesh
  meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline prefetch
  radialgradient rect script set solidcolor stop svg switch symbol tbreak text textarea textpath tref tspan
  use view vkern`;
const MATHML = `annotation annotation-xml ci cn csymbol maction maligngroup malignmark math menclose merror mfenced
  mfrac mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries
  mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd mtext mtr munder munderover
  semantics`;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export const ELEMENT_NAMES: ReadonlySet<string> = new Set(words(HTML));

/**
 * Names that SVG 2 and MathML Core know and HTML does not: outside of `<svg>` and `<math>` a browser treats them
 * like any other word, and people write `<path>` and `Set<T>`; behind one that was cut they go with it.
 */
export const FOREIGN_ELEMENTS: ReadonlySet<string> = new Set(words(`${SVG} ${MATHML}`));

/**
 * Elements that are names of types as well, and without attributes that have a value do nothing: `List<Object>`,
 * `Readonly<A>`. Kept when written like a type, straight behind a name and with a capital.
 */
export const TYPE_LIKE_ELEMENTS: ReadonlySet<string> = new Set(
  words('a b data i label map object option p q s time u'),
);

/**
 * Elements that only change the look of text: without attributes that have a value they load nothing, run nothing
 * and link nowhere, so that `a<b && c>d` can be left as a person typed it.
 */
export const INERT_ELEMENTS: ReadonlySet<string> = new Set(
  words('a abbr b big cite code data dfn em i kbd label mark p q s samp small strong sub sup time tt u var'),
);

/** Elements whose removal must not glue two words together. */
export const BREAKING_ELEMENTS: ReadonlySet<string> = new Set(
  words(`address article aside blockquote br center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table td th tr
    ul`),
);

/** Elements whose content is for machines: it goes with them. */
export const UNREADABLE_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style']);
