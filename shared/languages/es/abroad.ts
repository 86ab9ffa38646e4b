// How Spanish names countries, their people and their leaders, and authorities anywhere. Data only.
import type { Abroad } from '../abroad.ts';
import { list } from '../words.ts';

export const abroad: Abroad = {
  nations: list(`
  ucrani* kiev kyiv zelenski zelensky bielorrus* lukashenko eeuu ee uu estadounidens* washington pentagono trump biden reino britanic* londres
  frances* francia paris aleman* alemania berlin chin* pekin japon* india indi* israel* iran* turc* turquia italian* italia espan* madrid polac*
  polonia canad* siri* corea* georgi* armeni* azerbaiyan* kazaj* moldav* leton* lituan* estoni* finland* sueci* suec* norueg* suiz* austri*
  hungar* chec* eslovac* serbi* bulgar* ruman* europe* ue otan onu venezol* venezuela cuban* cuba mexican* mexico argentin* chilen* chile
  colombian* colombia peruan* peru rus* kremlin moscu moscovit* putin duma
`),
  authorities: /ministerio|autoridades|gobierno|portavoz|policía|fiscalía|fiscales|investigadores/iu,
};
