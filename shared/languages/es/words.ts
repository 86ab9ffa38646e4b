// What the rest of the house asks of Spanish. Data only.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** As pages and mails say it. */
export const name = 'Spanish';

/** By which a text is known to be Spanish: function words, and what other languages hardly have. Folded. */
export const telling = `el la los las lo del de y en que un una por con para su sus al se no es fue ha han tras sobre segun entre mas como pero
  ya sin le desde hasta contra era este esta`;
export const shapes =
  /ñ|[¿¡]|ción$|ciones$|dad$|mente$|(ado|ada|ados|adas|ido|ida)$|(ó|án|ará|iera)$|ll|rr|^(h[aeiu])|ez$|ía$|ano$|eño$/;

/** Words by which texts name other countries than the watched one. */
export const nations = words(`
  ucrani* kiev kyiv zelenski zelensky bielorrus* lukashenko eeuu ee uu estadounidens* washington pentagono trump biden reino britanic* londres
  frances* francia paris aleman* alemania berlin chin* pekin japon* india indi* israel* iran* turc* turquia italian* italia espan* madrid polac*
  polonia canad* siri* corea* georgi* armeni* azerbaiyan* kazaj* moldav* leton* lituan* estoni* finland* sueci* suec* norueg* suiz* austri*
  hungar* chec* eslovac* serbi* bulgar* ruman* europe* ue otan onu venezol* venezuela cuban* cuba mexican* mexico argentin* chilen* chile
  colombian* colombia peruan* peru rus* kremlin moscu moscovit* putin duma
`);

/** Authorities that every country has, in a sentence that denies. */
export const authorities = /ministerio|autoridades|gobierno|portavoz|policía|fiscalía|fiscales|investigadores/iu;

/** What is new about an old event. */
export const development =
  /ordenó|ordenado|detrás de|en secreto|investig|sospech|imputad|acusad|detenid|condenad|revel|prueba|confirm|autopsia|causa|admit|nuevos detalles/iu;

/** "15 años": a sentence. */
export const years = /(\d+(?:,\d)?|[a-záéíóúñ]+)\s+años(?!\p{L})/giu;
export const numbers = words(
  'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
);

/** Quotation marks and those within them. */
export const marks: { outer: [string, string]; inner: [string, string] } = { outer: ['«', '»'], inner: ['“', '”'] };

/** Beginnings of words that an event is often told with and that are no phrase of it. */
export const weak =
  words(`dimi renunci abandon dej cese cesad destit despid relev sustitu suspend huy exil emigr asilo desert traicion
  conden critic denunci protest rebel motin golpe deten arrest registr acus juicio tribunal busca captura extremis sancion congel muert
  muri falleci asesin mata envenen suicid cay estrell desapare regres volv disputa rival conflict purga malestar`);

/** How a Russian name in Spanish letters may be written in Russian: pairs as in watchlist/cyrillic.ts. */
export const cyrillic = `
  sk(i|iy|ij|y)$=ский skaya$=ская sch=щ ch=ч sh=ш zh=ж j=х kh=х ts=ц ya=я ia=я yu=ю iu=ю yo=ё ye=е gu(?=[ei])=г qu(?=[ei])=к
  (?<=V)(y|i)(?!V)=й y=ы z=з s=с w=в`;
