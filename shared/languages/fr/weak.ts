// Beginnings of French words that an event is often told with and that are no phrase of it. Data only.
import { list } from '../words.ts';

export const weak =
  list(`démission démis quitt départ parti limog renvoy écart remplac suspend fui fuit fuite exil émigr asile défection
    transfuge trahi condamn critiqu dénonc protest mutin rébellion révolte putsch arrêt interpell détenu prison perquisition
    inculp accus procès tribunal recherch mandat extrémis sanction avoirs saisi gel mort décès décéd tué meurtre assassin
    empoisonn suicid chut crash disparu disparit revenu retour querelle rivalit conflit purge mécontent`);
