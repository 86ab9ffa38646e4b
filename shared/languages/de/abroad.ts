// How German names countries, their people and their leaders, and authorities anywhere. Data only.
import type { Abroad } from '../abroad.ts';
import { list } from '../words.ts';

export const abroad: Abroad = {
  nations: list(`
    ukrain* kiew* selensk* belarus* weissrus* lukaschenk* usa us amerikan* washington biden trump brit* london
    franzos* frankreich* paris deutsch* berlin bundes* china* chines* peking japan* indien* indisch* inder* israel*
    iran* turk* italien* spani* poln* polen* kanad* syri* korea* nordkorea* sudkorea* hamas hisbollah* taliban* gaza* palastinens* irak* afghan* agypt* saudi* venezuel* myanmar georgien* georgisch* georgier* tiflis armen*
    aserbaidschan* kasach* moldau* lettland* lettisch* letten litauen* litauisch* litauer* estland* estnisch* esten
    finn* schwed* norweg* schweiz* bern osterreich* ungar* tschech* slowak* serb* bulgar* rumani* eu nato uno
    europa* charkiw* odessa lwiw* mykolajiw* tschernihiw* dnipro russ* kreml* moskau* putin* fsb staatsduma*
  `),
  authorities: /ministerium|behörde|regierung|sprecher|polizei|staatsanwalt/iu,
};
