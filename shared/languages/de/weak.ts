// Beginnings of German words that an event is often told with and that are no phrase of it. Data only.
import { list } from '../words.ts';

export const weak =
  list(`rücktritt zurück verließ verlässt verlassen entlass abgesetzt absetz abgelöst gefeuert suspendier floh geflohen flucht
    exil emigr asyl übergelaufen überläuf verrat verurteil kritisier protest meuterei rebell aufstand putsch festgenomm
    festnahm verhaft razzia durchsuch anklag angeklagt haft urteil gericht fahndung gesucht extremis sanktion vermögen tot
    tod starb gestorben getötet mord vergift selbstmord suizid stürzt abgestürzt vermisst verschwund verschwand streit zwist
    machtkampf säuberung unmut`);
