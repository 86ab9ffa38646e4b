// Nobody is told dead who is not: killings that others did, suffered or speak of, and words of death that tell of none.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { tellingIn } from './telling.ts';

const alive = [
  'Senator Dmitry Savelyev Charged With Contract Killing',
  'Senator Dmitry Savelyev charged with ordering a contract killing',
  'Senator Dmitry Savelyev accused of murder',
  'Alexei Dyumin convicted of attempted murder',
  'Alexei Dyumin suspected in assassination plot',
  'Alexei Dyumin linked to killing of journalist',
  'Alexei Dyumin denies role in killing of rival',
  'Alexei Dyumin mourns death of friend',
  "Alexei Dyumin's wife found dead",
  'Son of Alexei Dyumin killed at the front',
  "Alexei Dyumin's bodyguard shot dead in Moscow",
  "Two killed as drone hits Alexei Dyumin's residence",
  'Alexei Dyumin kills intruder',
  'Alexei Dyumin dead wrong on economy, analyst says',
  'Alexei Dyumin kills off reform plan',
  'Alexei Dyumin says death toll has risen',
  'Alexei Dyumin: 12 killed in factory explosion',
  'Seven people died in the fire, governor Alexei Dyumin said',
  'Alexei Dyumin attends funeral of general',
  "Alexei Dyumin's career is dead",
  'Alexei Dyumin drowned out by protesters',
  'Alexei Dyumin shot a video in Kursk',
  'Alexei Dyumin shot back that the senator had left him a ruin',
  'Alexei Dyumin did not name the dead man but said papers had been found on his body',
  'Alexei Dyumin shoots himself in the foot with new rule',
  'Tinkov beats illness, says he nearly died',
  'Kudrin, whose deputy died last week, resigns',
  'Director who worked with Nikita Mikhalkov dies',
  'Daughter of Putin ally Yuri Kovalchuk found dead',
  'Wife of Kadyrov aide Magomed Daudov killed in crash',
  'The daughter of influential, ultra-nationalist philosopher Alexander Dugin was killed by a car bomb',
  'The son of powerful, long-serving governor Dmitry Azarov was shot dead',
  'Bastrykin attacked by Kadyrov over migrants',
  'Suspect in general’s killing detained // A man was held over the murder of Alexei Dyumin’s driver.',
  'Priest kills his wife in Russia // The cleric Mikhail Sidorov, 40, is in custody.',
  'Chechen commander killed // Ramzan Kadyrov said he would be avenged.',
  'Rosneft executive falls from balcony // Rosneft chief Igor Sechin has not commented.',
  'Soldiers found dead // Acting Governor Alexander Khinshtein said 300 civilians were killed or had gone missing.',
  'Drones hit Moscow // Mayor Sergei Sobyanin said on Tuesday that three people were killed and 18 hurt.',
  'Alexander Dyukov drowned in debt, bankers say',
  'Herman Gref nearly died of shame',
  'Russian admiral appears alive after Ukraine said it killed him // Viktor Sokolov was shown on a call.',
];

const dead = [
  'Blast Kills General Igor Zavarov in Moscow // Major General Igor Zavarov of Russia was on his way to work.',
  'Alexei Dyumin, Ex-Tula Governor, Killed in Car Blast',
  'Alexei Dyumin Attacked Near Tula, Shot in Head',
  'Plane Crashes, Killing Commander Adam Delimkhanov',
  'Ex-Rosneft Vice President Alexei Dyumin Found Dead in His Moscow Apartment',
];

/** Deaths that were only meant or planned. */
const foiled = [
  'Kadyrov accuses senators of plotting his murder',
  'Two detained over plan to murder Simonyan',
  'Man jailed for preparing assassination of Simonyan',
  'FSB says it foiled plot to kill governor Alexei Dyumin',
  'Assassination attempt on Vladimir Saldo thwarted',
];

const deathsIn = (text: string): string[] =>
  tellingIn('en', '2026-05-04', text).filter((hit) => /:died:(asserted|possible)/.test(hit));

describe('of a death is told', () => {
  it.each(alive)('nothing by %s', (text) => {
    expect(deathsIn(text).filter((hit) => !hit.startsWith('role'))).toEqual([]);
  });

  it.each(dead)('something by %s', (text) => {
    expect(deathsIn(text)).not.toEqual([]);
  });

  it.each(foiled)('no more than the possibility by %s', (text) => {
    expect(deathsIn(text).map((hit) => hit.split(':').at(-1))).toEqual(['possible']);
  });
});

/** In other languages: whoever reports a death or meets those whom it bereaves. */
const aliveAbroad = [
  ['de', 'Gouverneur Wjatscheslaw Gladkow sagte, dass bei dem Angriff ein Kind getötet wurde'],
  ['de', 'Gladkow teilte mit, eine Frau sei getötet worden'],
  ['de', 'Laut Gouverneur Gladkow wurde eine Frau getötet'],
  ['fr', "Lavrov rencontre la veuve de l'ambassadeur assassiné"],
  ['fr', "Le gouverneur Gladkov annonce qu'une femme a été tuée"],
  ['uk', 'Гладков заявив, що двоє людей загинули під час обстрілу'],
  ['ru', 'Гладков заявил, что двое людей погибли при обстреле'],
] as const;

const foiledAbroad = [
  ['de', 'Attentat auf Simonjan vereitelt'],
  ['fr', 'Attentat déjoué contre Simonian'],
  ['uk', 'ФСБ заявила про зірваний замах на Симоньян'],
  ['ru', 'ФСБ предотвратила покушение на Симоньян'],
] as const;

describe('elsewhere than in English of a death is told', () => {
  const deaths = (language: Language, text: string) =>
    tellingIn(language, '2026-05-04', text).filter((hit) => /:died:(asserted|possible)/.test(hit));

  it.each(aliveAbroad)('nothing in %s by %s', (language, text) => {
    expect(deaths(language, text)).toEqual([]);
  });

  it.each(foiledAbroad)('no more than the possibility in %s by %s', (language, text) => {
    expect(deaths(language, text).map((hit) => hit.split(':').at(-1))).toEqual(['possible']);
  });
});
