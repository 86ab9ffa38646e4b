// How French names countries, their people and their leaders, and authorities anywhere. Data only.
import type { Abroad } from '../abroad.ts';
import { list } from '../words.ts';

export const abroad: Abroad = {
  nations: list(`
    ukrain* kiev kyiv zelensk* bieloruss* belarus loukachenk* americain* washington biden trump britann* londres
    france francais* paris allemand* allemagne berlin chin* pekin japon* inde indien* israel* iran* turc* turqu* itali* espagn*
    polon* polog* canad* syri* core* georgi* armeni* azerbaidj* kazakh* moldav* letton* lituan* eston* finland*
    suisse* sued* norveg* autrich* hongr* tchequ* slovaq* serb* bulgar* roum* europe* otan onu kharkiv odessa lviv
    mykolaiv tchernihiv dnipro russ* kremlin* moscou moscovit* poutine douma fsb
    angleterre anglais* ecoss* irland* macron merz scholz starmer meloni orban erdogan netanyahou vance rubio blinken
    hegseth cia fbi mi6 sbu hamas hezbollah houthi* gaza palestin* liban* irak* jordani* egypt* saoud* arabie qatar* emirat*
    emirien* koweit* bahrein oman yemen* afghan* taliban* pakistan* kaboul damas beyrouth bagdad teheran ankara istanbul
    mali malien* bamako niger nigerien* niamey nigeria* burkina* ouagadougou centrafri* bangui soudan* khartoum tchad tchadien*
    libye libyen* tripoli haftar algeri* maroc* tunisi* senegal* guinee guineen* gabon* congo congolais* kinshasa rwand*
    ouganda* kenya* somali* ethiopi* erythree mozambi* angol* zimbabw* madagascar malgache* camerounai* cameroun benin
    beninois* togo togolais* ivoirien* mauritani* africain* afrique
    venezuel* maduro cuba cubain* colombi* bresil* argentin* mexi* nicaragua* bolivi* perou peruvien* chili chilien* equat*
    haiti* panama*
    armeni* erevan bakou pachinian tbilissi abkhaz* karabakh moldov* chisinau gagaouz* transnistri* kirghiz* kirguiz*
    ouzbek* tadjik* turkmen* kazakhstan tokaiev astana mongol* minsk
    belg* neerlandais* hollandais* danois* danemark islande islandais* portugais* portugal
    madrid rome lisbonne varsovie prague budapest bucarest sofia belgrade athenes grec grecs grecque* grece croat*
    slovene* slovenie montenegr* kosov* bosni* macedoni* albanai* albanie chypr* malte maltais* tallinn riga vilnius
    helsinki stockholm oslo copenhague catalan* catalogne corse kurd* fico vucic dodik sandu
    seoul taiwan* taipei vietnam* thailand* birman* indonesi* philippin* malaisi* singapour* 
    nepal* bangladesh* delhi
    zaloujny boudanov syrsky iermak porochenko kuleba kouleba reznikov klitschko timochenko
  `),
  authorities: /ministère|autorités|gouvernement|porte-parole|police|parquet/iu,
};
