// How French names countries, their people and their leaders, and authorities anywhere. Data only.
import type { Abroad } from '../abroad.ts';
import { list } from '../words.ts';

export const abroad: Abroad = {
  nations: list(`
    ukrain* kiev kyiv zelensk* bieloruss* belarus loukachenk* americain* washington biden trump britann* londres
    franc* paris allemand* allemagne berlin chin* pekin japon* inde indien* israel* iran* turc* turqu* itali* espagn*
    polon* polog* canad* syri* core* georgi* armeni* azerbaidj* kazakh* moldav* letton* lituan* eston* finland*
    suisse* sued* norveg* autrich* hongr* tchequ* slovaq* serb* bulgar* roum* europe* otan onu kharkiv odessa lviv
    mykolaiv tchernihiv dnipro russ* kremlin* moscou moscovit* poutine douma fsb
  `),
  authorities: /ministère|autorités|gouvernement|porte-parole|police|parquet/iu,
};
