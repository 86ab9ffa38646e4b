import { expect, it } from 'vitest';
import { findFigure } from '../../shared/watchlist/find-figure.ts';
import { soundsOf } from '../../shared/watchlist/sound.ts';

const figures = [
  { id: 'shoigu', name: 'Sergei Shoigu', names: ['Сергей Кужугетович Шойгу', 'Сергій Шойгу'] },
  { id: 'chubais', name: 'Anatoly Chubais', names: ['Анатолий Борисович Чубайс'] },
  { id: 'putin', name: 'Vladimir Putin', names: ['Владимир Владимирович Путин'] },
  { id: 'prigozhin', name: 'Yevgeny Prigozhin', names: ['Евгений Викторович Пригожин', "Putin's chef"] },
  { id: 'prigozhin-pavel', name: 'Pavel Prigozhin', names: ['Павел Евгеньевич Пригожин'] },
  { id: 'medvedev', name: 'Dmitry Medvedev', names: ['Дмитрий Анатольевич Медведев'] },
];

it.each([
  ['shoigu', 'shoigu'],
  ['Shoygu Sergei', 'shoigu'],
  ['шойгу сергей', 'shoigu'],
  ['Schoigu', 'shoigu'],
  ['Tschubais', 'chubais'],
  ['Чубайса', 'chubais'],
  ['Putin', 'putin'],
  ['Prigozhin Evgeniy', 'prigozhin'],
  ['Евгений Пригожин', 'prigozhin'],
  ['Medved', 'medvedev'],
])('takes %j for %s', (word, id) => {
  expect(findFigure(word, figures)).toEqual({ kind: 'found', id });
});

it('names all whom a name fits', () => {
  expect(findFigure('Prigozhin', figures)).toMatchObject({ kind: 'several', ids: ['prigozhin', 'prigozhin-pavel'] });
  expect(findFigure('Пригожина', figures)).toMatchObject({ kind: 'several', ids: ['prigozhin', 'prigozhin-pavel'] });
});

it.each(['Zelensky', 'S', '', '...'])('takes %j for nobody', (word) => {
  expect(findFigure(word, figures).kind).toBe('unknown');
});

it.each([
  ['Дмитрий', 'Dmitry', 'Dmitri', 'Dmitriy', 'Dmitrij'],
  ['Евгений', 'Yevgeny', 'Evgeni', 'Jewgeni'.replace('w', 'v')],
  ['Хуснуллин', 'Khusnullin', 'Husnullin'],
  ['Алексей', 'Alexei', 'Aleksey', 'Alexej'],
  ['Жиров', 'Zhirov', 'Zhirow'],
])('hears %s in every spelling', (...spellings) => {
  expect(new Set(spellings.map((one) => soundsOf(one).join(' '))).size).toBe(1);
});
