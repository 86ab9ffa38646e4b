// Opens the model that the settings name; each kind is loaded only where it is meant.
import type { Settings } from '../settings.ts';
import type { Model } from './model.ts';
import { type KnownPrice, priceOf } from './prices.ts';
import { readTarget } from './target.ts';

/** `limit`: billionths of a dollar a month. */
export type OpenedModel = { model: Model; price: KnownPrice; limit: number };

type ReaderSettings = Pick<
  Settings,
  'FISSURE_READER' | 'FISSURE_READER_KEY' | 'FISSURE_READER_PRICES' | 'FISSURE_READER_MONTHLY_USD'
>;

/** Undefined where no reader is on. Asks nothing yet. */
export async function openModel(
  settings: ReaderSettings,
  account: { region?: string; profile?: string } = {},
): Promise<OpenedModel | undefined> {
  const target = readTarget(settings.FISSURE_READER);
  if (target === undefined) return undefined;
  const model =
    target.kind === 'bedrock'
      ? (await import('./bedrock.ts')).bedrockModel(target, account)
      : (await import('./chat.ts')).chatModel(target, settings.FISSURE_READER_KEY);
  const price = priceOf(target, settings.FISSURE_READER_PRICES);
  return { model, price, limit: Math.round(settings.FISSURE_READER_MONTHLY_USD * 1e9) };
}
