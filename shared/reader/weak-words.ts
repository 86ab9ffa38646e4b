// Beginnings of words that an event is often told with and that are no phrase of it: too weak for a hit, enough for a second look.
import * as es from '../languages/es/words.ts';
import type { Language } from '../vocabulary.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Each is looked for where a word begins, whatever its case. */
export const weakWords: Record<Language, readonly string[]> = {
  en: list(`resign quit leav left exit depart step oust remov replac sack fire dismiss demot suspend flee fled exile emigrat
    asylum defect betray turncoat condemn critici denounc oppos protest dissent rebel mutin revolt coup arrest detain jail raid
    search charg convict sentenc trial court wanted warrant extremis sanction asset seiz froz dead death die kill murder assassin
    poison suicide fell plung crash missing disappear vanish whereabout return feud rift quarrel clash split purge infight`),
  ru: list(`отстав уволил уволен увольн покин ушел ушёл уход снят смещ отстран сменил бежал сбежал эмигр уехал убежищ перешел
    перешёл предал предател осудил осужд критик протест мятеж бунт переворот арест задерж обыск обвин приговор суд розыск
    иноагент экстремист санкц заморо конфиск умер погиб смерт убит убий отрав самоуби выпал разби пропал исчез вернул возвра
    конфликт раскол ссор чистк недоволь`),
  uk: list(`відстав звільн покин пішов усун відсторон втік втеч емігр виїх притул перейшов зрад засуд критик протест заколот
    бунт переворот арешт затрим обшук обвинувач вирок суд розшук іноагент екстреміст санкц заморо конфіск помер загин смерт
    убив вбив вбит отру самогуб випав розби зник поверн конфлікт розкол свар чистк невдовол`),
  de: list(`rücktritt zurück verließ verlässt verlassen entlass abgesetzt absetz abgelöst gefeuert suspendier floh geflohen flucht
    exil emigr asyl übergelaufen überläuf verrat verurteil kritisier protest meuterei rebell aufstand putsch festgenomm
    festnahm verhaft razzia durchsuch anklag angeklagt haft urteil gericht fahndung gesucht extremis sanktion vermögen tot
    tod starb gestorben getötet mord vergift selbstmord suizid stürzt abgestürzt vermisst verschwund verschwand streit zwist
    machtkampf säuberung unmut`),
  fr: list(`démission démis quitt départ parti limog renvoy écart remplac suspend fui fuit fuite exil émigr asile défection
    transfuge trahi condamn critiqu dénonc protest mutin rébellion révolte putsch arrêt interpell détenu prison perquisition
    inculp accus procès tribunal recherch mandat extrémis sanction avoirs saisi gel mort décès décéd tué meurtre assassin
    empoisonn suicid chut crash disparu disparit revenu retour querelle rivalit conflit purge mécontent`),
  es: es.weak,
};
