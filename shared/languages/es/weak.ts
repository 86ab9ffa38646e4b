// Beginnings of Spanish words that an event is often told with and that are no phrase of it. Data only.
import { list } from '../words.ts';

export const weak =
  list(`dimi renunci abandon dej cese cesad destit despid relev sustitu suspend huy exil emigr asilo desert traicion
  conden critic denunci protest rebel motin golpe deten arrest registr acus juicio tribunal busca captura extremis sancion congel muert
  muri falleci asesin mata envenen suicid cay estrell desapare regres volv disputa rival conflict purga malestar`);
