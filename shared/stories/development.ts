// What is new about an old event: who ordered it, who is charged with it, what came out. Told later, it reads as background.
import type { Hit } from '../hit.ts';
import * as es from '../languages/es/words.ts';
import type { Language } from '../vocabulary.ts';

/** Words of a headline that bring something new about what it recalls. */
const news: Record<Language, RegExp> = {
  en: /\b(order(ed|s) by|ordered|behind|plotted|secretly|investigat\w+|inquiry|suspects?|charged|arrest(ed|s)?|sentenced|convicted|reveal\w*|evidence|confirm\w*|dna|autopsy|cause of|who killed|blam\w+|leak\w*|new details|claims? responsibility|admit\w*|emerg\w+|found guilty)\b/iu,
  ru: /приказал|по приказу|заказа[лн]|заказчик|за убийством|тайно|расследова|следстви|подозрева|обвинен|обвиня|арестован|задержан|приговор|раскры|стало известно|подтверд|экспертиз|причин|выясн|признал|новые подробности/iu,
  uk: /наказав|за наказом|замови[вл]|замовник|за вбивством|таємно|розслідуван|слідств|підозрю|обвинувач|заарештован|затриман|вирок|розкри|стало відомо|підтверд|експертиз|причин|з’ясува|визнав|нові подробиці/iu,
  de: /befahl|auf befehl|steckt hinter|hinter|heimlich|ermittl|verdächtig|angeklagt|festgenommen|verurteilt|enthüll|beweis|bestätig|obduktion|ursache|bekannt|gesteht|gestand|neue details/iu,
  fr: /ordonné|derrière|en secret|secrètement|enquête|suspect|inculp|arrêté|condamné|révèl|révél|preuve|confirm|autopsie|cause|responsab|reconnaît|avoue|nouveaux détails/iu,
  es: es.development,
};

/** A report of background whose headline is about the event itself, of this person, and says more than that it was. */
export const isDevelopment = ({ status, language, title, evidence: { field, mention } }: Hit): boolean =>
  status === 'past' && field === 'title' && mention.start !== undefined && news[language].test(title);
