// How papers call somebody, and how they tell what befell him: each by each is a headline. X stands for the name as it is called.
import type { EventId, Language } from '../../shared/vocabulary.ts';

type Constructions = { names: readonly string[]; headlines: readonly (readonly [EventId, string])[] };

/** Of languages whose names do not decline. */
export const constructions: Partial<Record<Language, Constructions>> = {
  en: {
    names: [
      'Timur Ivanov',
      'Deputy Defense Minister Timur Ivanov',
      'the Russian deputy defense minister, Timur Ivanov,',
      'Shoigu ally Timur Ivanov',
      "Shoigu's ally Timur Ivanov",
      "Shoigu's former deputy Timur Ivanov",
      "Russia's Timur Ivanov",
      "Russia's deputy defense minister Timur Ivanov",
      'former Russian deputy defense minister Timur Ivanov',
      'the ally of Shoigu, Timur Ivanov,',
      'a longtime friend of Shoigu, Timur Ivanov,',
      'Timur Ivanov, a close ally of Shoigu,',
      'Timur Ivanov, 48, a deputy defense minister,',
      "Timur Ivanov, Shoigu's deputy,",
      'Timur Ivanov and Pavel Popov',
      'pro-Kremlin politician Timur Ivanov',
      'Timur Ivanov, who oversaw construction,',
      'Timur Ivanov – a protege of Shoigu –',
      'his deputy Timur Ivanov',
      "one of Shoigu's deputies, Timur Ivanov,",
      'Kremlin-linked official Timur Ivanov',
    ],
    headlines: [
      ['detained', 'FSB arrests X'],
      ['detained', 'Police have detained X on bribery charges'],
      ['dismissed', 'Putin fires X'],
      ['detained', 'Moscow court jails X for 13 years'],
      ['died', 'Bomb kills X'],
      ['wanted', 'Russia puts X on wanted list'],
      ['detained', 'Investigators charge X with fraud'],
      ['detained', 'X arrested'],
      ['dismissed', 'X was dismissed on Tuesday'],
      ['died', 'X found dead in Moscow'],
      ['resigned', 'X resigns'],
      ['left-country', 'X has fled Russia'],
      ['spoke-out', 'X criticises the war'],
      ['disappeared', 'X has not been seen in public for a week'],
      ['detained', 'Arrest of X shakes Moscow'],
      ['resigned', 'Putin accepts resignation of X'],
      ['died', 'Death of X under investigation'],
      ['detained', 'Kremlin says X detained'],
      ['detained', 'FSB raids home of X'],
      ['detained', 'Days after his promotion, X was arrested'],
    ],
  },
  de: {
    names: [
      'Timur Iwanow',
      'Vizeverteidigungsminister Timur Iwanow',
      'Schoigus Vertrauten Timur Iwanow',
      'den früheren russischen Vizeverteidigungsminister Timur Iwanow',
      'Timur Iwanow, Schoigus Stellvertreter,',
      'Timur Iwanow und Pawel Popow',
      'den Vertrauten von Schoigu, Timur Iwanow,',
      'einen von Schoigus Stellvertretern, Timur Iwanow,',
      'seinen Stellvertreter Timur Iwanow',
    ],
    headlines: [
      ['detained', 'FSB nimmt X fest'],
      ['detained', 'FSB verhaftet X'],
      ['dismissed', 'Putin entlässt X'],
      ['dismissed', 'Putin hat X entlassen'],
      ['died', 'Bombe tötet X'],
      ['wanted', 'Russland setzt X auf die Fahndungsliste'],
      ['detained', 'Moskau: X festgenommen'],
      ['resigned', 'X tritt zurück'],
      ['left-country', 'X hat Russland verlassen'],
      ['died', 'X tot aufgefunden'],
      ['detained', 'Verhaftung von X erschüttert Moskau'],
      ['died', 'Tod von X wird untersucht'],
    ],
  },
  fr: {
    names: [
      'Timour Ivanov',
      'le vice-ministre de la Défense Timour Ivanov',
      'le vice-ministre russe de la Défense, Timour Ivanov,',
      'le proche de Choïgou Timour Ivanov',
      'l’adjoint de Choïgou, Timour Ivanov,',
      'un allié de Choïgou, Timour Ivanov,',
      'l’un des adjoints de Choïgou, Timour Ivanov,',
      'Timour Ivanov, un proche allié de Choïgou,',
      'son adjoint Timour Ivanov',
    ],
    headlines: [
      ['detained', 'Le FSB arrête X'],
      ['detained', 'La police a arrêté X'],
      ['dismissed', 'Poutine limoge X'],
      ['died', 'Une bombe tue X'],
      ['wanted', 'La Russie place X sur la liste des personnes recherchées'],
      ['detained', 'X arrêté à Moscou'],
      ['resigned', 'X démissionne'],
      ['left-country', 'X a quitté la Russie'],
      ['died', 'X retrouvé mort'],
      ['detained', 'Arrestation de X à Moscou'],
      ['died', 'Mort de X : une enquête ouverte'],
    ],
  },
};

/** An office of a headline, and how a summary says whose it is: he, and nobody beside him, is told. */
export const introductions: Partial<Record<Language, Constructions>> = {
  en: {
    names: [
      'Timur Ivanov, 48, had held the post since 2016.',
      'Investigators said Timur Ivanov took bribes on a large scale.',
      'One of Shoigu’s closest allies, Timur Ivanov oversaw construction.',
      'The minister, Timur Ivanov, oversaw military construction.',
      'Appointed in 2016, Timur Ivanov oversaw construction.',
      'Timur Ivanov, who oversaw construction for the army, made no comment.',
      'The case against Timur Ivanov is the biggest in years.',
    ],
    headlines: [
      ['detained', 'Russian Deputy Defense Minister Arrested'],
      ['dismissed', 'Putin Fires Deputy Defense Minister'],
      ['resigned', 'Russian Deputy Defense Minister Resigns'],
      ['detained', 'FSB Searches Home of Deputy Defense Minister'],
    ],
  },
  de: {
    names: [
      'Timur Iwanow war seit 2016 im Amt.',
      'Es handelt sich um Timur Iwanow.',
      'Gegen Timur Iwanow wird ermittelt.',
      'Der 48-jährige Timur Iwanow leitete Bauprojekte.',
    ],
    headlines: [
      ['detained', 'Russischer Vizeverteidigungsminister festgenommen'],
      ['dismissed', 'Putin entlässt Vizeverteidigungsminister'],
      ['resigned', 'Russischer Vizeverteidigungsminister tritt zurück'],
    ],
  },
  fr: {
    names: [
      'Timour Ivanov était en poste depuis 2016.',
      'Il s’agit de Timour Ivanov.',
      'Nommé en 2016, Timour Ivanov dirigeait les chantiers.',
      'Le ministre, Timour Ivanov, dirigeait les chantiers.',
    ],
    headlines: [
      ['detained', 'Un vice-ministre russe de la Défense arrêté'],
      ['dismissed', 'Poutine limoge un vice-ministre de la Défense'],
      ['died', 'Un vice-ministre russe retrouvé mort'],
    ],
  },
  ru: {
    names: [
      'Тимур Иванов занимал пост с 2016 года.',
      'Речь идет о Тимуре Иванове.',
      'Тимура Иванова подозревают в получении взятки.',
      'Назначенный в 2016 году Тимур Иванов отвечал за стройки.',
      'Близкий соратник Шойгу Тимур Иванов отвечал за стройки.',
    ],
    headlines: [
      ['detained', 'Задержан замминистра обороны'],
      ['dismissed', 'Путин уволил замминистра обороны'],
      ['resigned', 'Замминистра обороны подал в отставку'],
    ],
  },
};

/** The same where names decline, in the accusative. */
export const declined: Partial<Record<Language, Constructions>> = {
  ru: {
    names: [
      'Тимура Иванова',
      'замминистра обороны Тимура Иванова',
      'генерала Тимура Иванова',
      'соратника Шойгу Тимура Иванова',
      'соратника Шойгу, Тимура Иванова,',
      'Тимура Иванова, близкого соратника Шойгу,',
      'бывшего замминистра обороны Тимура Иванова',
      'своего заместителя Тимура Иванова',
      'одного из заместителей Шойгу Тимура Иванова',
      'Тимура Иванова и Павла Попова',
    ],
    headlines: [
      ['detained', 'ФСБ задержала X'],
      ['dismissed', 'Путин уволил X'],
      ['detained', 'Суд приговорил X к 13 годам'],
      ['wanted', 'МВД объявило X в розыск'],
    ],
  },
  uk: {
    names: [
      'Тімура Іванова',
      'генерала Тімура Іванова',
      'соратника Шойгу Тімура Іванова',
      'Тімура Іванова, близького соратника Шойгу,',
      'свого заступника Тімура Іванова',
      'одного із заступників Шойгу Тімура Іванова',
      'Тімура Іванова і Павла Попова',
    ],
    headlines: [
      ['detained', 'ФСБ затримала X'],
      ['dismissed', 'Путін звільнив X'],
      ['detained', 'Суд засудив X до 13 років'],
      ['wanted', 'МВС рф оголосило X у розшук'],
    ],
  },
};
