// Beginnings of English words that an event is often told with and that are no phrase of it. Data only.
import { list } from '../words.ts';

export const weak =
  list(`resign quit leav left exit depart step oust remov replac sack fire dismiss demot suspend flee fled exile emigrat
    asylum defect betray turncoat condemn critici denounc oppos protest dissent rebel mutin revolt coup arrest detain jail raid
    search charg convict sentenc trial court wanted warrant extremis sanction asset seiz froz dead death die kill murder assassin
    poison suicide fell plung crash missing disappear vanish whereabout return feud rift quarrel clash split purge infight`);
