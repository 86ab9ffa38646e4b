// How French says that X is another than whom its headline tells of: patterns of the folded words around his name, commas kept. Data only.

export const another: readonly RegExp[] = [
  // Nothing is held against him.
  /\b(aucune?|pas de|sans) (charge|accusation|soupcon|enquete|poursuite|preuve)\b/,
  /\b(n|ne) (est|sont|etait|fait|figure|serait) (pas|nullement|plus)( \S+)? (vise|visee|accuse|accusee|soupconne|soupconnee|poursuivi|poursuivie|inquiete|inquietee|implique|impliquee|mis|mise|concerne|concernee|parmi|objet)\b/,
  // Left out, or one of several.
  /(^| )(sauf|ni|hormis|excepte|pas|comme|contrairement a|difference de|lieu de|avec|dont) X/,
  // His chief, his deputy.
  /(^| )(son|sa)( \S+)? (superieur|superieure|chef|patron|patronne|predecesseur|successeur|collegue|avocat|avocate|mentor)( ,)? X/,
  /(^| )(son|sa) (adjoint|adjointe|numero deux)( ,)? X (prend|prendra|assure|assurera|dirige|dirigera)\b/,
  // The official worked for X.
  /^(?!il s agit)(il|elle|le (responsable|ministre|general|officier|gouverneur|senateur|depute|homme politique|dirigeant|banquier|homme d affaires|diplomate|commandant|fonctionnaire))( [^, ]+)+ (de|d|du|a|avec|par|sous|contre|pour|chez) X/,
  // X thanked him, succeeds him, ordered an inquiry, called the decision lawful.
  /X l (a|avait) \S+|X (lui|le|la) (succede|succedera|remplace|remplacera)\b/,
  /X a (ete )?(nomme|nommee|designe|designee) a sa place\b/,
  /X (a|avait) (ordonne|signe|annonce|salue|regrette|confirme|demande|promis) /,
  /X (a|avait) (juge|qualifie|estime|defendu|critique) (que )?(la|le|l|cette|cet|ce) (decision|arrestation|limogeage|demission|mesure|depart|mort)\b/,
  // Whose word, wish or order it is.
  /(^| )(selon|d apres|(demande|initiative|ordre|invitation|instigation|recommandation|proposition|porte parole) de) X/,
  // Another of the kind, who stays or takes over.
  /(^| )(un|une) autre( [^, ]+){1,5}( ,)? X/,
  /X , (un|une) autre\b/,
  /X (conserve son|garde son|reste en (poste|fonction)|(dirige|gere|assure) (desormais|maintenant)|assure l interim)\b/,
  // Who reports it, or what he says of it.
  /X (s est|s etait|s est aussi) dit (choque|surpris|attriste|satisfait|bouleverse)\b/,
  /X .*(son|sa) (collegue|confrere|camarade)\b/,
  /(apres|a) (celui|celle) de X/,
  // A calling that is no office, before the name or behind it.
  /(^| )(porte parole|enqueteur|procureur|juge|journaliste|blogueur|analyste|analyste militaire|expert|politologue|economiste|historien|medecin|voisin|chauffeur|fils|frere|pere|temoin|opposant|avocat)( ,)? X/,
  /X , (un|une|le|la|l|son|sa|l un de|l un des)( [^, ]+){0,4} (porte parole|enqueteur|procureur|juge|journaliste|blogueur|analyste|expert|politologue|economiste|historien|medecin|voisin|chauffeur|fils|frere|pere|temoin|collegue|collaborateurs?|successeur|predecesseur)( |$)/,
  // Whoever speaks of or acts on the official.
  /X( , [^,]+ ,)?( [^, ]+)* (du|au|le) (responsable|suspect|vice ministre|ministre dechu|limoge|detenu|fugitif|defunt|demissionnaire|haut fonctionnaire)( |$)/,
  /X lui a\b/,
  /(^| )titulaire du poste jusqu( [^, ]+)* , X/,
  // An older story.
  /\bil y a \S+ (ans|mois|semaines)( ,)? X (a|avait|etait|fut)\b/,
];
